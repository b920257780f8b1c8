using System.Text.Json.Nodes;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Outcomes;

/// <summary>What came of a site, as it is filled in.</summary>
/// <param name="Status">STARTED, DONE or NOT_DONE.</param>
/// <param name="Quantity">Done quantity.</param>
/// <param name="People">People who took part.</param>
/// <param name="Hours">Hours that they worked.</param>
/// <param name="WasteM3">Waste, m³.</param>
/// <param name="Truckloads">Truckloads.</param>
/// <param name="Words">Words to it.</param>
/// <param name="NoPhotoReason">Why no photo shows the work done.</param>
/// <param name="Before">Photos from before the work, on this device.</param>
/// <param name="After">Photos from after it.</param>
public sealed record OutcomeInput(
    string Status, decimal? Quantity, int? People, decimal? Hours, decimal? WasteM3, int? Truckloads, string Words, string NoPhotoReason,
    IReadOnlyList<DraftPhoto> Before, IReadOnlyList<DraftPhoto> After)
{
    /// <summary>What is known already, or else as it was planned.</summary>
    public static OutcomeInput Of(PlanSite site) => new(
        site.Status == "PLANNED" ? "DONE" : site.Status, site.DoneQuantity ?? site.PlannedQuantity, site.People ?? site.PlannedPeople, site.Hours ?? site.PlannedHours,
        site.WasteM3, site.Truckloads, site.Outcome ?? "", "", [], []);

    /// <summary>As the API takes it. Of work that came to nothing, or is going on, there are no figures yet.</summary>
    /// <param name="before">Ids of uploads: photos from before the work.</param>
    /// <param name="after">Likewise from after it.</param>
    public JsonObject ToJson(IEnumerable<string> before, IEnumerable<string> after)
    {
        var outcome = new JsonObject { ["status"] = Status, ["words"] = Text(Words), ["photosBefore"] = Ids(before), ["photosAfter"] = Ids(after) };
        if (Status == "DONE")
        {
            (outcome["doneQuantity"], outcome["people"], outcome["hours"]) = (Quantity, People, Hours);
            (outcome["wasteM3"], outcome["truckloads"], outcome["noPhotoReason"]) = (WasteM3, Truckloads, Text(NoPhotoReason));
        }

        return outcome;
    }

    private static string? Text(string words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private static JsonArray Ids(IEnumerable<string> uploads) => new([.. uploads.Select(id => (JsonNode)id)]);
}
