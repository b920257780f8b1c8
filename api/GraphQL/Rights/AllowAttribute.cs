using GisPlatform.Api.Accounts;
using GisPlatform.Data.Accounts;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GisPlatform.Api.GraphQL.Rights;

/// <summary>Says beside a field whom it is for, and keeps everybody else out. Every field of query, mutation and subscription has one; <c>docs/rights.md</c> is their table.</summary>
/// <param name="audience">Whom it is for.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAttribute(Audience audience) : GraphQLAttribute
{
    /// <summary>Whom it is for.</summary>
    public Audience Audience { get; } = audience;

    /// <summary>Whom a field is for; null where it does not say.</summary>
    public static Audience? Of(IProvideMetadata field) => field.GetMetadata<Audience?>(nameof(Audience));

    /// <inheritdoc />
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.WithMetadata(nameof(Audience), (Audience?)Audience);
        if (Audience == Audience.Everyone)
            return;
        if (fieldType.Resolver is { } resolver)
        {
            fieldType.Resolver = new FuncFieldResolver<object?>(async context =>
            {
                await CheckAsync(context);
                return await resolver.ResolveAsync(context);
            });
        }
    }

    private Task<Actor> CheckAsync(IResolveFieldContext context) =>
        context.RequestServices!.GetRequiredService<CurrentActor>().RequireAsync(IsFor, context.CancellationToken);

    private bool IsFor(AccountRole role) => Audience switch
    {
        Audience.Staff => role >= AccountRole.Official,
        Audience.Planners => role >= AccountRole.Planner,
        Audience.Admins => role >= AccountRole.Admin,
        _ => true,
    };
}
