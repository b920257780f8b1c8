namespace GisPlatform.Api.Issues;

/// <summary>Orders of a list of issues. Ties are broken by the key, so that no two issues stand equal.</summary>
public enum IssueOrder
{
    /// <summary>Latest report first.</summary>
    Newest,

    /// <summary>Earliest report first.</summary>
    Oldest,

    /// <summary>Gravest first, then latest.</summary>
    Severity,

    /// <summary>Nearest to <c>near</c> first, by distance on the sphere.</summary>
    Nearest,

    /// <summary>By year and number of the reference.</summary>
    Reference,
}
