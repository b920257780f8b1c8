using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>Answer of <c>KeptMurals.graphql</c>.</summary>
/// <param name="Page">A page of the list.</param>
public sealed record KeptMurals(MuralRows Page);

/// <summary>A page of the list.</summary>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="PageInfo">Where the list goes on.</param>
/// <param name="Nodes">The murals, by title.</param>
public sealed record MuralRows(int TotalCount, MuralsFollow PageInfo, IReadOnlyList<MuralRow> Nodes);

/// <summary>Where the list goes on.</summary>
/// <param name="EndCursor">Behind which.</param>
/// <param name="HasNextPage">Whether it does.</param>
public sealed record MuralsFollow(string? EndCursor, bool HasNextPage);

/// <summary>A mural of the list.</summary>
/// <param name="Id">UUID.</param>
/// <param name="TitleVi">Title.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="Artists">Who painted it.</param>
/// <param name="PaintedOn">When it was finished.</param>
/// <param name="Status">VISIBLE, FADED or LOST.</param>
/// <param name="Anchor">GeoJSON point.</param>
/// <param name="IsDemo">Whether it was made up to show the product.</param>
/// <param name="Ward">The ward that it lies in.</param>
/// <param name="Photos">Its photos.</param>
/// <param name="OpenReport">The open issue that says that it has faded.</param>
public sealed record MuralRow(
    string Id, string TitleVi, string? TitleEn, string Artists, DateOnly PaintedOn, string Status, JsonObject Anchor, bool IsDemo, WardKey? Ward,
    IReadOnlyList<MuralThumb> Photos, MuralReport? OpenReport)
{
    /// <summary>Title in the reader's language.</summary>
    public string Title => Languages.IsEnglish ? TitleEn ?? TitleVi : TitleVi;

    /// <summary>As the map shows it.</summary>
    public MapMark Mark
    {
        get
        {
            var (lon, lat) = LonLat.Of(Anchor);
            return new(Id, [lon, lat], Status != "VISIBLE");
        }
    }
}

/// <summary>A photo, small.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Thumb">Address of the smallest size.</param>
public sealed record MuralThumb(string Id, string Thumb);

/// <summary>An issue about a mural.</summary>
/// <param name="Reference">Its reference.</param>
public sealed record MuralReport(string Reference);
