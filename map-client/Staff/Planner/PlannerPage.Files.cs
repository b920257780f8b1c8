using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>What planners take away: pictures, tables, a link. Nothing private is in any of it, whoever takes it.</summary>
public sealed partial class PlannerPage
{
    private const string CsvType = "text/csv;charset=utf-8";
    private const string GeoJsonType = "application/geo+json";

    private string? _told;
    private string? _linkToCopy;

    private async Task SavePictureAsync()
    {
        var (place, analysis) = (_place!, _analysis!);
        var layer = PlannerWords.NameOf(State.Layer);
        var notes = new List<string> { PlannerWords.Summary(State, place, analysis, _clusters), PlannerWords.HintOf(State.Layer) };
        if (IsComparing && TimeAxis.ComparedWith(State, place.Today) is { } other)
            notes.Insert(1, PlannerText.PictureCompared.Fill(PlannerWords.Day(other.From), PlannerWords.Day(other.To)));
        if (State.Categories.Count > 0)
            notes.Insert(1, string.Join(", ", State.Categories.Select(code => place.Category(code)?.Name ?? code)));
        var period = TimeAxis.PeriodOf(State, place.Today);
        var name = $"{State.Layer.ToString().ToLowerInvariant()}-{FileName}.png";
        await _map.SavePictureAsync(new PictureWords(
            $"{PlannerText.Title}: {layer}", $"{place.Name}, {PlannerWords.Day(period.From)} – {PlannerWords.Day(period.To)}", layer,
            PlannerWords.Legend(State, place, analysis, _clusters), notes, PlannerText.PictureSource.Fill(PlannerWords.Day(place.Today), _session.Link)), name);
        _told = PlannerText.Saved.Fill(name);
    }

    private void SaveTable() => Save($"{FileName}.csv", CsvType, PlannerRow.Csv(Rows));

    private void SaveGeoJson() => Save($"{FileName}.geojson", GeoJsonType, PlannerFeatures.Export(Rows));

    private void Save(string name, string type, string text)
    {
        _map.SaveText(name, type, text);
        _told = PlannerText.Saved.Fill(name);
    }

    private async Task CopyLinkAsync()
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", _session.Link);
            _told = PlannerText.LinkCopied;
        }
        catch (JSException)
        {
            (_told, _linkToCopy) = (PlannerText.LinkNotCopied, _session.Link);
        }
    }

    private string FileName
    {
        get
        {
            var period = TimeAxis.PeriodOf(State, _place!.Today);
            return $"{(State.Unit == PlannerUnit.Ward ? PlannerText.FileWards : PlannerText.FileCells)}-{period.From.Iso()}-{period.To.Iso()}";
        }
    }
}
