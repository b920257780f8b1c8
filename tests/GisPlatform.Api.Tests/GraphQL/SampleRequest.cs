using GraphQL.Types;

namespace GisPlatform.Api.Tests.GraphQL;

/// <summary>A request for a field that fits the schema, whatever it needs, and means nothing that exists.</summary>
internal static class SampleRequest
{
    public static string Of(string name, FieldType field)
    {
        var required = field.Arguments?.Where(argument => argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null).ToList() ?? [];
        var arguments = required.Count == 0 ? "" : $"({string.Join(", ", required.Select(argument => $"{argument.Name}: {Value(argument.ResolvedType!)}"))})";
        return $"{name.Replace(" ", " { ", StringComparison.Ordinal)}{arguments} {Selection(field.ResolvedType!)} }}";
    }

    private static string Selection(IGraphType type) => Bare(type) is IComplexGraphType ? "{ __typename }" : "";

    private static string Value(IGraphType type) => type switch
    {
        NonNullGraphType wrapped => Value(wrapped.ResolvedType!),
        ListGraphType list => $"[{Value(list.ResolvedType!)}]",
        EnumerationGraphType choice => choice.Values.First().Name,
        IInputObjectGraphType input => $"{{ {string.Join(", ", input.Fields
            .Where(field => field.ResolvedType is NonNullGraphType && field.DefaultValue is null).Select(field => $"{field.Name}: {Value(field.ResolvedType!)}"))} }}",
        _ => type.Name switch
        {
            "Int" or "Float" or "Decimal" => "1",
            "Boolean" => "true",
            "Date" => "\"2026-11-28\"",
            "DateTime" => "\"2026-11-28T00:00:00Z\"",
            "GeoJSON" => "{ type: \"Point\", coordinates: [106.67, 20.84] }",
            _ => $"\"{Guid.NewGuid()}\"",
        },
    };

    private static IGraphType Bare(IGraphType type) => type switch
    {
        NonNullGraphType wrapped => Bare(wrapped.ResolvedType!),
        ListGraphType list => Bare(list.ResolvedType!),
        _ => type,
    };
}
