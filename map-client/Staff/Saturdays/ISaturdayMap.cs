namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The map of the page on which Saturdays are planned, whatever draws it.</summary>
public interface ISaturdayMap
{
    /// <summary>Takes hold of the map that the page has started.</summary>
    /// <param name="onEvent">Told of clicks and moves.</param>
    /// <returns>False where no map can be drawn; the calls below then do nothing.</returns>
    Task<bool> AttachAsync(Action<SaturdayMapEvent> onEvent);

    /// <summary>Draws a scene; what has not changed stays. An issue that is opened elsewhere than on the map is brought into view.</summary>
    void Show(SaturdayScene scene);

    /// <summary>Gives sites and routes, as GeoJSON.</summary>
    void SetPlan(string plan);

    /// <summary>Moves so that the whole plan can be seen.</summary>
    /// <param name="uncover">Whether a sheet that hides the map gives way.</param>
    void Fit(bool uncover);

    /// <summary>Asks for the candidates again: some have changed.</summary>
    void Refresh();
}

/// <summary>What the map shall show.</summary>
/// <param name="AsOf">A date of the ward map.</param>
/// <param name="TileQuery">Filter of the tiles of candidates.</param>
/// <param name="HasCandidates">Whether candidates are shown.</param>
/// <param name="Chosen">Reference of the issue that is open.</param>
/// <param name="Anchor">Where that lies; null: as the plan says.</param>
/// <param name="Ward">Code of the ward that is looked at.</param>
/// <param name="WardColours">Colours of wards, by code.</param>
public sealed record SaturdayScene(
    string AsOf, string TileQuery, bool HasCandidates, string? Chosen, double[]? Anchor, string? Ward, IReadOnlyDictionary<string, string> WardColours);

/// <summary>Something that happened on the map.</summary>
/// <param name="Type"><c>issue</c>, <c>nothing</c> (a click beside all of them) or <c>moved</c>.</param>
/// <param name="Reference">Of the issue.</param>
/// <param name="Lon">Centre, for <c>moved</c>.</param>
/// <param name="Lat">Likewise.</param>
/// <param name="Zoom">Likewise.</param>
public sealed record SaturdayMapEvent(string Type, string? Reference = null, double Lon = 0, double Lat = 0, double Zoom = 0);
