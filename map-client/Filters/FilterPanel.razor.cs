using System.Globalization;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Filters;

/// <summary>What is shown, on the map and in the list alike.</summary>
public sealed partial class FilterPanel
{
    private string? _text;
    private bool _isOpen;
    private bool _badPeriod;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required MapState State { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => _text = State.Text;

    private void SearchAsync() =>
        Session.Update(state => state with { Text = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim(), Issue = null });

    private void Toggle(string category) =>
        Session.Update(state => state with { Categories = Toggled(state.Categories, category, Place.Categories.Select(known => known.Code)) });

    // No status in the view means every one: taking one away leaves the others.
    private void ToggleStatus(string status) => Session.Update(state =>
    {
        var next = Toggled(state.Statuses.Count == 0 ? Statuses.All : state.Statuses, status, Statuses.All);
        return state with { Statuses = next.Count == Statuses.All.Count ? [] : next };
    });

    private void SetStatuses(IReadOnlyList<string> statuses) => Session.Update(state => state with { Statuses = statuses });

    private bool IsShown(string status) => State.Statuses.Count == 0 || State.Statuses.Contains(status);

    private void SetPeriod(DateOnly? from, DateOnly? to)
    {
        _badPeriod = from > to;
        if (!_badPeriod)
            Session.Update(state => state with { From = from, To = to });
    }

    private void SetSeverity(ChangeEventArgs change) => Session.Update(state => state with
    {
        SeverityMin = int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var severity) ? severity : null,
    });

    // In the order of the list of options, so that the same choice gives the same link.
    private static List<string> Toggled(IReadOnlyList<string> chosen, string value, IEnumerable<string> order) =>
        [.. order.Where(known => chosen.Contains(known) != (known == value))];

    private static DateOnly? Day(ChangeEventArgs change) =>
        DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";
}
