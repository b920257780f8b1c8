using GisPlatform.Api.Common;
using GisPlatform.Api.Murals;
using GisPlatform.Data.Murals;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>Which murals. Conditions combine with "and", the values of one list with "or". A mural lies where its anchor lies.</summary>
[Name("MuralFilter")]
public sealed record MuralFilterInput
{
    /// <summary>Ward codes, as of <c>asOf</c>.</summary>
    [Id]
    public IReadOnlyList<string>? Ward { get; init; }

    /// <summary>The date whose ward map the codes in <c>ward</c> belong to. Default: today at the place.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What is left of them.</summary>
    public IReadOnlyList<MuralStatus>? Status { get; init; }

    /// <summary>Year of painting.</summary>
    public IntRange? Year { get; init; }

    /// <summary>Words, each of which must begin a word of the artists; marks and case aside.</summary>
    public string? Artist { get; init; }

    /// <summary>Words, each of which must begin a word of titles, artists, stories or address; marks and case aside.</summary>
    public string? Text { get; init; }

    /// <summary>West, south, east, north.</summary>
    public IReadOnlyList<double>? Bbox { get; init; }

    /// <summary>A circle.</summary>
    public NearInput? Near { get; init; }

    /// <summary>The filter in the feature's terms.</summary>
    /// <exception cref="AppError">A place is not on the globe or not valid.</exception>
    internal static MuralFilter ToFilter(MuralFilterInput? input) => input is null ? MuralFilter.None : new()
    {
        Ward = input.Ward,
        AsOf = input.AsOf,
        Status = input.Status,
        YearMin = input.Year?.Min,
        YearMax = input.Year?.Max,
        Artist = input.Artist,
        Text = input.Text,
        Box = input.Bbox is { } bbox ? GeoInput.Box(bbox, "where.bbox") : null,
        Near = input.Near is { } near ? GeoInput.Point(near.Lon, near.Lat, "where.near") : null,
        Metres = input.Near?.Metres,
    };
}
