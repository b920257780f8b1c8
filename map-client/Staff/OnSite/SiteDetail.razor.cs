using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>One site: what is to be done, and large buttons to say what came of it.</summary>
public sealed partial class SiteDetail
{
    private ElementReference _heading;
    private FormFault? _fault;
    private string? _said;

    /// <summary>The site.</summary>
    [Parameter, EditorRequired]
    public required PlannedSite Site { get; set; }

    /// <summary>The Saturday.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Date { get; set; }

    /// <summary>Time zone of the place.</summary>
    [Parameter, EditorRequired]
    public required string Zone { get; set; }

    /// <summary>Where it stands.</summary>
    [Parameter, EditorRequired]
    public required SiteState State { get; set; }

    /// <summary>What is filled in.</summary>
    [Parameter, EditorRequired]
    public required SiteForm Form { get; set; }

    /// <summary>Link to the list.</summary>
    [Parameter, EditorRequired]
    public required string BackUrl { get; set; }

    /// <summary>The crew's next site.</summary>
    [Parameter]
    public PlannedSite? Next { get; set; }

    /// <summary>Whether outcomes can be recorded.</summary>
    [Parameter]
    public bool IsOpenForWork { get; set; }

    /// <summary>Which photo is being uploaded, of how many.</summary>
    [Parameter]
    public (int Number, int Of)? Uploading { get; set; }

    /// <summary>Told of what is filled in, with each sign.</summary>
    [Parameter]
    public EventCallback<SiteForm> OnForm { get; set; }

    /// <summary>Told what is said of the site: STARTED, DONE or NOT_DONE.</summary>
    [Parameter]
    public EventCallback<string> OnSaid { get; set; }

    private static readonly string[] Statuses = ["STARTED", "DONE", "NOT_DONE"];

    // What is most likely to be said next.
    private string Main => State.Status is "STARTED" or "DONE" ? "DONE" : "STARTED";

    private string Address => string.Join(", ", new[] { Site.Issue.Address, Site.Issue.Ward?.Name }.OfType<string>());

    private string Hours => $"{LocalTime.Format(Site.PlannedStart!.Value, Zone, "t")}{(Site.PlannedEnd is { } end ? $"–{LocalTime.Format(end, Zone, "t")}" : "")}";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _heading.FocusAsync();
    }

    private Task ChangeAsync(SiteForm form)
    {
        (_fault, _said) = (null, null);
        return OnForm.InvokeAsync(form);
    }

    private async Task SayAsync(string status)
    {
        _fault = Form.Fault(status, isDone: State.Status == "DONE");
        if (_fault is not null)
            return;
        await OnSaid.InvokeAsync(status);
        _said = status;
    }

    private string NameOf(string status) => (status, State.Status) switch
    {
        ("STARTED", "STARTED") => OnSiteText.SaveStarted,
        ("STARTED", "DONE" or "NOT_DONE") => OnSiteText.StartAgain,
        ("STARTED", _) => OnSiteText.Start,
        ("DONE", "DONE") => OnSiteText.SaveDone,
        ("DONE", _) => OnSiteText.Finish,
        _ => OnSiteText.GiveUp,
    };

    // Opens the phone's own map program where there is one, else its page.
    private static string Directions(LonLat at) => FormattableString.Invariant($"https://www.google.com/maps/dir/?api=1&destination={at.Lat:F6},{at.Lon:F6}");

    private static string Position(LonLat at) => FormattableString.Invariant($"17/{at.Lat:F5}/{at.Lon:F5}");
}
