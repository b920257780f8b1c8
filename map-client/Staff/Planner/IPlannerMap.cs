namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The planner's map, whatever draws it.</summary>
public interface IPlannerMap
{
    /// <summary>Takes hold of the map that the page has started.</summary>
    /// <param name="onEvent">Told of clicks and moves.</param>
    /// <returns>False where no map can be drawn; the calls below then do nothing.</returns>
    Task<bool> AttachAsync(Action<PlannerMapEvent> onEvent);

    /// <summary>Draws a scene; what has not changed stays. What is chosen elsewhere than on the map is brought into view.</summary>
    void Show(PlannerScene scene);

    /// <summary>Gives the cells, and those of another time or null, as GeoJSON.</summary>
    void SetCells(string cells, string? other);

    /// <summary>Gives the clusters, as GeoJSON.</summary>
    void SetClusters(string clusters);

    /// <summary>Moves the line between the two times, percent from the left.</summary>
    void Swipe(int percent);

    /// <summary>Saves a picture of the map with words around it.</summary>
    Task SavePictureAsync(PictureWords words, string name);

    /// <summary>Saves a text as a file.</summary>
    void SaveText(string name, string type, string text);
}

/// <summary>What the planner's map shall show.</summary>
/// <param name="AsOf">A date of the ward map.</param>
/// <param name="TileQuery">Filter of the issue tiles.</param>
/// <param name="Layer"><c>cells</c>, <c>clusters</c> or <c>heat</c>.</param>
/// <param name="Opacity">How much the colours cover, 0 to 1.</param>
/// <param name="Selected">Id of the chosen cell or cluster.</param>
/// <param name="HasIssues">Whether single issues are shown.</param>
/// <param name="Swipe">Where the line between two times stands, percent from the left; null: no comparison.</param>
public sealed record PlannerScene(string AsOf, string TileQuery, string Layer, double Opacity, string? Selected, bool HasIssues, int? Swipe);

/// <summary>Something that happened on the planner's map.</summary>
/// <param name="Type"><c>cell</c>, <c>cluster</c>, <c>nothing</c> (a click beside all of them) or <c>moved</c>.</param>
/// <param name="Id">Of the cell or cluster.</param>
/// <param name="Lon">Centre, for <c>moved</c>.</param>
/// <param name="Lat">Likewise.</param>
/// <param name="Zoom">Likewise.</param>
/// <param name="IsWide">Whether the map has room for a legend.</param>
public sealed record PlannerMapEvent(string Type, string? Id = null, double Lon = 0, double Lat = 0, double Zoom = 0, bool IsWide = false);

/// <summary>What stands around a picture of the map.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">Of which time and issues.</param>
/// <param name="LegendTitle">What the colours tell.</param>
/// <param name="Legend">The colours.</param>
/// <param name="Notes">Sentences under the legend.</param>
/// <param name="Source">Where it comes from, and when it was made.</param>
public sealed record PictureWords(string Title, string Subtitle, string LegendTitle, IReadOnlyList<Swatch> Legend, IReadOnlyList<string> Notes, string Source);
