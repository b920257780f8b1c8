using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Wards;

/// <summary>Answer of <c>WardFigures.graphql</c>.</summary>
/// <param name="Wards">The wards of a date.</param>
/// <param name="IssueCounts">How many issues match the filter, by ward.</param>
public sealed record WardFigures(IReadOnlyList<WardInfo> Wards, IReadOnlyList<WardCount> IssueCounts)
{
    /// <summary>How many issues of a ward match the filter.</summary>
    public int CountOf(string code) => IssueCounts.FirstOrDefault(count => count.Ward?.Code == code)?.Count ?? 0;

    /// <summary>The figure that a ward is coloured by; null where it cannot be known.</summary>
    public double? Figure(WardInfo ward, WardMeasure measure) => measure switch
    {
        WardMeasure.PerKm2 => CountOf(ward.Code) / ward.AreaKm2,
        WardMeasure.PerThousand => ward.Population is > 0 and var people ? CountOf(ward.Code) * 1000.0 / people : null,
        _ => CountOf(ward.Code),
    };
}

/// <summary>A ward.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="AreaKm2">Area.</param>
/// <param name="Population">People, where known.</param>
/// <param name="IsApproximate">Whether boundary or population is an estimate.</param>
/// <param name="OpenCount">How many of its issues still want work, whatever the filter.</param>
/// <param name="Bounds">West, south, east, north.</param>
public sealed record WardInfo(
    string Code, string Name, double AreaKm2, int? Population, bool IsApproximate, int OpenCount, double[] Bounds);

/// <summary>A count of a ward.</summary>
/// <param name="Count">How many.</param>
/// <param name="Ward">The ward.</param>
public sealed record WardCount(int Count, WardKey? Ward);

/// <summary>Names a ward.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name, where asked for.</param>
public sealed record WardKey(string Code, string? Name = null);
