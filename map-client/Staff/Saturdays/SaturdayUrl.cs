using System.Globalization;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The query string of the page as a <see cref="SaturdayState"/> and back; what is at its default is left out, what makes no sense is taken as absent.</summary>
public static class SaturdayUrl
{
    /// <summary>Reads the query string of a URL.</summary>
    public static SaturdayState Parse(string url)
    {
        var query = QueryWords.Parse(new Uri(url).Query);
        return new SaturdayState
        {
            Date = query.Date("date") is { DayOfWeek: DayOfWeek.Saturday } date ? date : null,
            Tab = query.Enum<SaturdayTab>("tab"),
            Chosen = query.Word("issue"),
            Crew = query.Word("crew"),
            Ward = query.Word("ward"),
            Category = query.Word("category"),
            Text = query.Word("text"),
            Suggest = SuggestSettings.Parse(query),
            Year = query.Number("year", 2000, 2100),
            Position = query.Numbers("map", '/') is [var zoom, var lat, var lon] ? new MapPosition(zoom, lat, lon) : null,
        };
    }

    /// <summary>Writes the query string, without its question mark; empty for the default view.</summary>
    public static string Format(SaturdayState state)
    {
        var query = new QueryText();
        query.Add("date", state.Date?.Iso());
        query.Add("tab", state.Tab == default ? null : state.Tab.ToString().ToLowerInvariant());
        query.Add("issue", state.Chosen);
        query.Add("crew", state.Crew);
        query.Add("ward", state.Ward);
        query.Add("category", state.Category);
        query.Add("text", state.Text);
        query.Add("year", state.Year?.ToString(CultureInfo.InvariantCulture));
        state.Suggest.Format(query);
        query.Add("map", state.Position is { } map ? FormattableString.Invariant($"{map.Zoom:F2}/{map.Lat:F5}/{map.Lon:F5}") : null);
        return query.ToString();
    }
}
