using System.Globalization;
using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>What counts how much, each 0 to 10.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Age">How long it waits.</param>
/// <param name="Confirmations">How many residents said "me too".</param>
/// <param name="Hotspot">Whether it lies in a hotspot.</param>
/// <param name="Proposal">Whether staff proposed it.</param>
/// <param name="Way">Against it: the crews' ways.</param>
public sealed record SuggestWeights(double Severity = 3, double Age = 2, double Confirmations = 2, double Hotspot = 2, double Proposal = 3, double Way = 1);

/// <summary>What is asked of a suggestion.</summary>
public sealed record SuggestSettings
{
    /// <summary>What counts how much.</summary>
    public SuggestWeights Weights { get; init; } = new();

    /// <summary>Whether crews go on foot; else by road.</summary>
    public bool OnFoot { get; init; }

    /// <summary>A crew goes to no site that is farther, minutes.</summary>
    public int MostMinutes { get; init; } = 15;

    /// <summary>So many wards at least have a site.</summary>
    public int LeastWards { get; init; }

    /// <summary>So many sites at most in one ward; null: any number.</summary>
    public int? MostPerWard { get; init; }

    /// <summary>Whether wards that had less than their share make up for it.</summary>
    public bool WardFloors { get; init; } = true;

    /// <summary>Whether crews without their two activities of the month have a site.</summary>
    public bool CrewDuties { get; init; } = true;

    /// <summary>Whether reports that nobody has accepted yet may be chosen.</summary>
    public bool WithReported { get; init; }

    /// <summary>Code of the ward that is planned for; null: an official's own, else the whole place.</summary>
    public string? Ward { get; init; }

    /// <summary>Seconds that the search may take.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>Reads them from an address.</summary>
    public static SuggestSettings Parse(QueryWords query)
    {
        var usual = new SuggestSettings();
        var weights = query.Numbers("weights", ',') is { Length: 6 } read && read.All(weight => weight is >= 0 and <= 10)
            ? new SuggestWeights(read[0], read[1], read[2], read[3], read[4], read[5]) : usual.Weights;
        return new()
        {
            Weights = weights, OnFoot = query["travel"] == "foot", MostMinutes = query.Number("minutes", 1, 60) ?? usual.MostMinutes, LeastWards = query.Number("wards", 0, 100) ?? 0,
            MostPerWard = query.Number("perWard", 1, 300), WardFloors = query["floors"] != "0", CrewDuties = query["duties"] != "0", WithReported = query["reported"] == "1",
            Ward = query.Word("for"), Seconds = query.Number("seconds", 1, 60) ?? usual.Seconds,
        };
    }

    /// <summary>Writes them to an address; what is as usual is left out.</summary>
    public void Format(QueryText query)
    {
        var usual = new SuggestSettings();
        var (severity, age, confirmations, hotspot, proposal, way) = Weights;
        query.Add("weights", Weights == usual.Weights ? null : FormattableString.Invariant($"{severity},{age},{confirmations},{hotspot},{proposal},{way}"));
        query.Add("travel", OnFoot ? "foot" : null);
        query.Add("minutes", MostMinutes == usual.MostMinutes ? null : Text(MostMinutes));
        query.Add("wards", LeastWards == 0 ? null : Text(LeastWards));
        query.Add("perWard", MostPerWard is { } most ? Text(most) : null);
        query.Add("floors", WardFloors ? null : "0");
        query.Add("duties", CrewDuties ? null : "0");
        query.Add("reported", WithReported ? "1" : null);
        query.Add("for", Ward);
        query.Add("seconds", Seconds == usual.Seconds ? null : Text(Seconds));
    }

    /// <summary>As the API takes it.</summary>
    /// <param name="date">The Saturday.</param>
    /// <param name="edit">What was fixed on the proposal before.</param>
    public JsonObject ToInput(DateOnly date, ProposalEdit edit) => new()
    {
        ["date"] = date.Iso(), ["travel"] = OnFoot ? "ON_FOOT" : "BY_ROAD", ["mostMinutes"] = MostMinutes, ["leastWards"] = LeastWards, ["mostPerWard"] = MostPerWard,
        ["wardFloors"] = WardFloors, ["crewDuties"] = CrewDuties, ["withReported"] = WithReported, ["ward"] = Ward, ["seconds"] = Seconds,
        ["weights"] = new JsonObject
        {
            ["severity"] = Weights.Severity, ["age"] = Weights.Age, ["confirmations"] = Weights.Confirmations, ["hotspot"] = Weights.Hotspot, ["proposal"] = Weights.Proposal, ["way"] = Weights.Way,
        },
        ["lockedIn"] = new JsonArray([.. edit.LockedIn.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (JsonNode)new JsonObject { ["issue"] = one.Key, ["crew"] = one.Value })]),
        ["lockedOut"] = new JsonArray([.. edit.LockedOut.Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
