using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Something that an official does to a plan, and can undo. Its class has the name of its operation.</summary>
public abstract class PlanAction
{
    /// <summary>What it does, in words.</summary>
    public abstract string Words { get; }

    /// <summary>Reference of the issue that it is about, or null.</summary>
    public virtual string? Reference => null;

    /// <summary>What is sent.</summary>
    /// <param name="plan">The plan as the official sees it.</param>
    public abstract IReadOnlyList<PlanOperation> Forward(PlanView plan);

    /// <summary>What takes it back.</summary>
    /// <param name="plan">The plan as it was before.</param>
    public abstract IReadOnlyList<PlanOperation> Back(PlanView plan);
}

/// <summary>One request of a change.</summary>
/// <param name="Name">Name of the operation.</param>
/// <param name="Target">What it changes, whose version the server looks at: <c>site:…</c>, <c>crew:…</c> or <c>plan</c>.</param>
/// <param name="Variables">Variables besides the change.</param>
public sealed record PlanOperation(string Name, string Target, JsonObject Variables)
{
    /// <summary>Target of a change of the whole plan.</summary>
    public const string Plan = "plan";

    /// <summary>Random key: sent twice, it is one change.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>The version that it is about, where it is another than that of the plan before the eyes.</summary>
    public int? Version { get; init; }

    /// <summary>Target of a change of a site.</summary>
    public static string Site(string issue) => $"site:{issue}";

    /// <summary>Target of a change of a crew's day.</summary>
    public static string Crew(string id) => $"crew:{id}";
}

/// <summary>Answer of every change: versions after it.</summary>
/// <param name="Saturday">The plan.</param>
public sealed record PlanAnswer(PlanVersions Saturday);

/// <summary>Versions of a plan and what it consists of.</summary>
/// <param name="Version">Of the plan.</param>
/// <param name="Sites">Of its sites.</param>
/// <param name="Crews">Of its crews' days.</param>
public sealed record PlanVersions(int Version, IReadOnlyList<SiteVersion> Sites, IReadOnlyList<CrewVersion> Crews)
{
    /// <summary>The versions of a plan that was read.</summary>
    public static PlanVersions Of(PlanView plan) => new(
        plan.Version, [.. plan.Sites.Select(site => new SiteVersion(new(site.Issue.Id), site.Version))], [.. plan.Crews.Select(crew => new CrewVersion(new(crew.Crew.Id), crew.Version))]);

    /// <summary>Version of what an operation changes; null: it is not there.</summary>
    public int? this[string target] => target == PlanOperation.Plan ? Version
        : Sites.FirstOrDefault(site => PlanOperation.Site(site.Issue.Id) == target)?.Version ?? Crews.FirstOrDefault(crew => PlanOperation.Crew(crew.Crew.Id) == target)?.Version;
}

/// <summary>Version of a site.</summary>
/// <param name="Issue">Its issue.</param>
/// <param name="Version">Version.</param>
public sealed record SiteVersion(IdKey Issue, int Version);

/// <summary>Version of a crew's day.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="Version">Version.</param>
public sealed record CrewVersion(IdKey Crew, int Version);

/// <summary>Names something.</summary>
/// <param name="Id">UUID.</param>
public sealed record IdKey(string Id);
