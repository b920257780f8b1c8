namespace GisPlatform.Api.Saturdays.Suggesting.Asking;

/// <summary>What counts how much, each 0 to 10.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Age">How long it waits.</param>
/// <param name="Confirmations">How many residents said "me too".</param>
/// <param name="Hotspot">Whether it lies where issues cluster.</param>
/// <param name="Proposal">Whether staff proposed it.</param>
/// <param name="Way">Against it: how far its crew must go.</param>
public sealed record BenefitWeights(
    double Severity = 3, double Age = 2, double Confirmations = 2, double Hotspot = 2, double Proposal = 3, double Way = 1)
{
    private const double PointsAWeight = 100;

    // Who waits for half a year has waited long enough to count in full; so has an issue that 31 neighbours see, by the number of doublings.
    private const double LongDays = 180;
    private const double ManyConfirmations = 31;

    /// <summary>Points that each minute on the way costs.</summary>
    public int PointsAMinute => (int)Math.Round(Way);

    /// <summary>The benefit of mending an issue, in its parts. An issue that nothing speaks for is still worth one point.</summary>
    public Benefit Of(Candidate issue) => new(
        Part(Severity, (issue.Severity - 1) / 4.0), Part(Age, issue.AgeDays / LongDays),
        Part(Confirmations, Math.Log2(1 + issue.Confirmations) / Math.Log2(1 + ManyConfirmations)), Part(Hotspot, issue.HotspotBin / 3.0), Part(Proposal, issue.IsProposed ? 1 : 0));

    private static int Part(double weight, double share) => (int)Math.Round(weight * PointsAWeight * Math.Clamp(share, 0, 1));
}

/// <summary>What mending an issue is worth, points.</summary>
/// <param name="Severity">For how bad it is.</param>
/// <param name="Age">For how long it waits.</param>
/// <param name="Confirmations">For the residents who said "me too".</param>
/// <param name="Hotspot">For lying where issues cluster.</param>
/// <param name="Proposal">For being proposed.</param>
public sealed record Benefit(int Severity, int Age, int Confirmations, int Hotspot, int Proposal)
{
    /// <summary>All of it.</summary>
    public int Total => Math.Max(1, Severity + Age + Confirmations + Hotspot + Proposal);
}
