using Npgsql;
using Npgsql.NameTranslation;

namespace GisPlatform.Data;

/// <summary>Labels of PostgreSQL enums are those of the GraphQL enums: <c>InProgress</c> is <c>IN_PROGRESS</c>.</summary>
public sealed class UpperSnakeCase : INpgsqlNameTranslator
{
    private static readonly NpgsqlSnakeCaseNameTranslator Snake = new();

    /// <summary>The one instance.</summary>
    public static UpperSnakeCase Instance { get; } = new();

    /// <inheritdoc />
    public string TranslateTypeName(string clrName) => Snake.TranslateTypeName(clrName);

    /// <inheritdoc />
    public string TranslateMemberName(string clrName) => Snake.TranslateMemberName(clrName).ToUpperInvariant();

    /// <summary>The labels of an enum, in order of declaration.</summary>
    public static string[] LabelsOf(Type enumType) => [.. Enum.GetNames(enumType).Select(Instance.TranslateMemberName)];

    /// <summary>Reads a label such as <c>IN_PROGRESS</c>; anything else, numbers included, is refused.</summary>
    public static bool TryParse<T>(string label, out T value) where T : struct, Enum
    {
        var name = Array.Find(Enum.GetNames<T>(), name => Instance.TranslateMemberName(name) == label);
        value = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }
}
