using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>What is filled in for a site, as it was typed. A field that is empty says nothing: what others have said of it stays.</summary>
public sealed record SiteForm
{
    /// <summary>People who are there.</summary>
    public string People { get; init; } = "";

    /// <summary>Hours that they work.</summary>
    public string Hours { get; init; } = "";

    /// <summary>Done quantity.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Waste, m³.</summary>
    public string Waste { get; init; } = "";

    /// <summary>Truckloads.</summary>
    public string Truckloads { get; init; } = "";

    /// <summary>Words to it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Why no photo shows what was done.</summary>
    public string NoPhotoReason { get; init; } = "";

    /// <summary>Photos from before the work, on this device.</summary>
    public IReadOnlyList<DraftPhoto> Before { get; init; } = [];

    /// <summary>Photos from after it.</summary>
    public IReadOnlyList<DraftPhoto> After { get; init; } = [];

    /// <summary>Id of the upload by the photo's id on this device, of a form that was sent before and refused.</summary>
    public IReadOnlyDictionary<string, string> Uploads { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether nothing is filled in.</summary>
    [JsonIgnore]
    public bool IsEmpty => $"{People}{Hours}{Quantity}{Waste}{Truckloads}{Words}{NoPhotoReason}".Trim().Length == 0 && Before.Count + After.Count == 0;

    /// <summary>Ids of its photos on this device.</summary>
    [JsonIgnore]
    public IEnumerable<string> PhotoIds => Before.Concat(After).Select(photo => photo.Id!);

    /// <summary>What is missing or wrong for saying something of the site; null: nothing.</summary>
    /// <param name="status">What shall be said: STARTED, DONE or NOT_DONE.</param>
    /// <param name="isDone">Whether that it is done was said before, with photo or reason.</param>
    public FormFault? Fault(string status, bool isDone)
    {
        foreach (var (field, text, isWhole) in new[] { ("people", People, true), ("hours", Hours, false), ("quantity", Quantity, false), ("waste", Waste, false), ("truckloads", Truckloads, true) })
        {
            if (!string.IsNullOrWhiteSpace(text) && (Figure(text) is not { } figure || (isWhole && decimal.Truncate(figure) != figure)))
                return new FormFault(field, isWhole ? OnSiteText.NotWhole : OnSiteText.NotFigure);
        }

        if (status == "NOT_DONE" && string.IsNullOrWhiteSpace(Words))
            return new FormFault("words", OnSiteText.WordsMissing);
        return status == "DONE" && !isDone && After.Count == 0 && string.IsNullOrWhiteSpace(NoPhotoReason) ? new FormFault("reason", OnSiteText.PhotoMissing) : null;
    }

    /// <summary>As the API takes it.</summary>
    /// <param name="status">What is said.</param>
    /// <param name="at">When it was seen.</param>
    /// <param name="uploads">Id of the upload by the photo's id on this device.</param>
    public JsonObject ToOutcome(string status, DateTimeOffset at, IReadOnlyDictionary<string, string> uploads) => new()
    {
        ["status"] = status, ["at"] = at.ToString("O", CultureInfo.InvariantCulture), ["people"] = (int?)Figure(People), ["hours"] = Figure(Hours), ["doneQuantity"] = Figure(Quantity),
        ["wasteM3"] = Figure(Waste), ["truckloads"] = (int?)Figure(Truckloads), ["words"] = Optional(Words), ["noPhotoReason"] = status == "DONE" ? Optional(NoPhotoReason) : null,
        ["photosBefore"] = Ids(Before, uploads), ["photosAfter"] = Ids(After, uploads),
    };

    // A comma or a point, whichever the phone's keyboard offers.
    private static decimal? Figure(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) && figure < 1_000_000 ? figure : null;

    private static string? Optional(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static JsonArray Ids(IReadOnlyList<DraftPhoto> photos, IReadOnlyDictionary<string, string> uploads) =>
        new([.. photos.Where(photo => uploads.ContainsKey(photo.Id!)).Select(photo => (JsonNode)uploads[photo.Id!])]);
}

/// <summary>What keeps a form from being taken.</summary>
/// <param name="Field">Which field: people, hours, quantity, waste, truckloads, words or reason.</param>
/// <param name="Text">What to do.</param>
public sealed record FormFault(string Field, string Text);
