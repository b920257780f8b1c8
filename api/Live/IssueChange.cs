using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Live;

/// <summary>What became of an issue, for somebody who watches some of them.</summary>
public enum IssueChangeKind
{
    /// <summary>It is new, or new to the public.</summary>
    Reported,

    /// <summary>It changed, and is among those watched.</summary>
    Changed,

    /// <summary>It is no longer among those watched. Told also of some that had not been: whoever does not know the id has nothing to do.</summary>
    Left,

    /// <summary>Changes may have been missed, or were too many to tell: read again what is shown.</summary>
    Refresh,
}

/// <summary>A change of an issue that the public may see.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">The issue; null for REFRESH.</param>
/// <param name="Issue">The issue as it is now; null for LEFT and REFRESH.</param>
public sealed record IssueChange(IssueChangeKind Kind, Guid? Id = null, Issue? Issue = null);
