using GraphQL;
using GraphQL.DI;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;

namespace GisPlatform.Api.GraphQL.Execution;

/// <summary>Keeps parsed and validated documents, so that a client's few operations are parsed once.</summary>
/// <remarks>
/// On a hit the engine would skip every rule. Those that look at variables, the cost of this very request among them, must run
/// each time, so they are set again.
/// </remarks>
public sealed class DocumentCache(CostRule cost) : IConfigureExecution, IDisposable
{
    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = 2_000_000 });

    /// <inheritdoc />
    public float SortOrder => 200;

    /// <inheritdoc />
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { } query || options.Document is not null)
            return await next(options);
        if (_documents.TryGetValue(query, out GraphQLDocument? document))
        {
            options.Document = document;
            options.ValidationRules = [FieldArgumentsAreValidRule.Instance, cost];
            return await next(options);
        }

        var result = await next(options);
        if (result is { Executed: true, Document: not null })
            _documents.Set(query, result.Document, new MemoryCacheEntryOptions { Size = query.Length });
        return result;
    }

    /// <inheritdoc />
    public void Dispose() => _documents.Dispose();
}
