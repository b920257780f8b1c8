using System.Globalization;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Loader.Places;

/// <summary>A row of <c>crews.csv</c>.</summary>
internal sealed record CrewRow
{
    /// <summary>Names the row within the file; part of the client key.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>Code of the home ward in the default ward map.</summary>
    public string? Ward { get; init; }

    public required int People { get; init; }

    public required decimal Hours { get; init; }

    /// <summary>Codes, with blanks between.</summary>
    public string? Skills { get; init; }

    /// <summary>Codes and counts like <c>TRUCK:2 PUMP:1</c>.</summary>
    public string? Tools { get; init; }

    public string? Contact { get; init; }

    public Crew ToCrew() => new()
    {
        Name = Name,
        Kind = UpperSnakeCase.TryParse<CrewKind>(Kind, out var kind) ? kind : throw new FormatException($"'{Kind}' is not DEPARTMENT, UNION or WARD"),
        WardCode = Ward,
        People = People,
        HoursPerSaturday = Hours,
        Skills = Words(Skills),
        Tools = Words(Tools).Select(word => word.Split(':') is [var code, var count]
            ? (code, count: int.Parse(count, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{word}' is not like TRUCK:2")).ToDictionary(tool => tool.code, tool => tool.count),
        Contact = Contact,
        IsDemo = true,
        ClientKey = $"demo/{Key}",
    };

    private static string[] Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
