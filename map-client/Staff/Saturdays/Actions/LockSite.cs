using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Fixes a site, so that a new suggestion is made around it, or sets it free.</summary>
/// <param name="issue">Its issue.</param>
/// <param name="wanted">FREE, LOCKED_IN or LOCKED_OUT, which takes it off the plan.</param>
public sealed class LockSite(PlanIssue issue, string wanted) : PlanAction
{
    /// <summary>As a suggestion likes.</summary>
    public const string Free = "FREE";

    /// <summary>It stays on the plan.</summary>
    public const string LockedIn = "LOCKED_IN";

    /// <summary>It stays off the plan.</summary>
    public const string LockedOut = "LOCKED_OUT";

    /// <inheritdoc />
    public override string Words => (wanted switch { LockedIn => SaturdayText.DidLock, LockedOut => SaturdayText.DidExclude, _ => SaturdayText.DidFree }).Fill(issue.Reference);

    /// <inheritdoc />
    public override string Reference => issue.Reference;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [Operation(issue.Id, wanted)];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan)
    {
        if (plan.SiteOf(issue.Id) is { } site)
            return wanted == LockedOut ? AddSite.Again(site) : [Operation(issue.Id, site.IsLocked ? LockedIn : Free)];
        return [Operation(issue.Id, plan.LockedOut.Any(other => other.Id == issue.Id) ? LockedOut : Free)];
    }

    internal static PlanOperation Operation(string issue, string wanted) =>
        new(nameof(LockSite), PlanOperation.Site(issue), new() { ["issue"] = issue, ["lock"] = wanted });
}
