using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GisPlatform.MapClient.Reports;

/// <summary>Where a report is: by a tap on the map, the reader's position, the middle of the map, or a name.</summary>
public sealed partial class ReportPlace
{
    private IReadOnlyList<LandmarkInfo>? _found;
    private string _text = "";
    private string? _failure;
    private bool _isEnter;
    private IReadOnlyList<LonLat>? _points;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>Name of the ward of the point chosen, where known.</summary>
    [Parameter]
    public string? Ward { get; set; }

    /// <summary>Whether the point chosen lies in no ward.</summary>
    [Parameter]
    public bool IsOutside { get; set; }

    private ReportDraft Draft => Report.Draft;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What was said of an earlier try does not stand in the way of a place that has been chosen since.
        if (!ReferenceEquals(_points, Draft.Points))
            (_points, _failure) = (Draft.Points, null);
    }

    private IReadOnlyList<string> Kinds => Draft.Category is { } code && Place.Category(code) is { } category ? category.GeometryKinds : [];

    private static string NameOf(string kind) => kind switch
    {
        "LINE" => ReportText.ShapeLine,
        "POLYGON" => ReportText.ShapePolygon,
        _ => ReportText.ShapePoint,
    };

    private async Task LocateAsync()
    {
        if (await Map.LocateAsync() is { } position)
            await SetAsync(position);
        else
            _failure = IssueText.NoPosition;
    }

    private async Task SetAsync(LonLat point)
    {
        (_failure, _found) = (null, null);
        await Report.UpdateAsync(draft => draft.With(point));
        Map.FlyTo(point);
    }

    private Task ShapeAsync(string kind) => Report.UpdateAsync(draft => draft.As(kind));

    private Task UndoAsync() => Report.UpdateAsync(draft => draft with { Points = [.. draft.Points.SkipLast(1)] });

    private async Task OnKeyAsync(KeyboardEventArgs key)
    {
        // Enter searches; it does not send the report.
        _isEnter = key.Key == "Enter";
        if (_isEnter)
            await SearchAsync();
    }

    private async Task SearchAsync()
    {
        _failure = null;
        if (string.IsNullOrWhiteSpace(_text))
            return;
        try
        {
            _found = (await Api.QueryAsync("FindLandmarks", ClientJson.Default.FindLandmarks, new() { ["text"] = _text })).Landmarks;
            if (_found.Count == 0)
                (_found, _failure) = (null, ReportText.NothingFound);
        }
        catch (GraphQLException error)
        {
            _failure = error.Text;
        }
    }
}
