using System.Text.Json;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays;

// The page follows what others do.
public sealed partial class SaturdayPanel
{
    private const string Watched = "saturday";
    private const int MostNews = 12;
    private IReadOnlyList<PlanEntry> _news = [];

    private Task WatchAsync(DateOnly date) => _hands.WatchAsync(
        Watched, Operations.Read(nameof(SaturdayChanged), typeof(SaturdayChanged).Assembly), new JsonObject { ["date"] = date.Iso() }.ToJsonString(), heard => _ = InvokeAsync(() => HeardAsync(date, heard)));

    // One's own change has been read already when it is told.
    private Task HeardAsync(DateOnly date, string? heard)
    {
        var version = heard is null ? null : JsonNode.Parse(heard)?["data"].Deserialize(StaffJson.Default.SaturdayChanged)?.Change?.Saturday?.Version;
        return date != _date || (version is { } now && now <= _plan?.Version) ? Task.CompletedTask : ReloadAsync();
    }

    private void Hear(PlanView? next)
    {
        if (_plan is null || next is null)
            return;
        var last = LastEntry(_plan);
        _news = [.. next.History.Where(entry => !entry.IsOwn && Number(entry) > last).Concat(_news).Take(MostNews)];
    }

    private HashSet<string> ChangedByOthers => [.. _news.Select(entry => entry.Issue?.Reference).OfType<string>()];

    private void SeeNews()
    {
        _news = [];
        _desk = _desk! with { Changed = ChangedByOthers };
    }

    private static long LastEntry(PlanView plan) => plan.History.Select(Number).DefaultIfEmpty(0).Max();

    private static long Number(PlanEntry entry) => long.TryParse(entry.Id, out var number) ? number : 0;
}
