using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Accounts;

/// <summary>Who is signed in, with the rights of this moment.</summary>
/// <param name="Account">The account.</param>
/// <param name="WardParts">For an official of a ward: the parts of the place that it consists of; null: the whole place.</param>
/// <param name="NeedsSecondFactor">Whether the rights of staff wait until a second factor is set up.</param>
public sealed record Actor(Account Account, IReadOnlyCollection<int>? WardParts, bool NeedsSecondFactor)
{
    /// <summary>The role whose rights work now.</summary>
    public AccountRole Role => NeedsSecondFactor ? AccountRole.Resident : Account.Role;

    /// <summary>Official, planner or administrator.</summary>
    public bool IsStaff => Role != AccountRole.Resident;

    /// <summary>Whether an issue is theirs to work on: an official's in the own ward and of the own department's categories, a planner's anywhere.</summary>
    public bool Covers(Issue issue) => Covers(issue.WardPartId, issue.CategoryCode);

    /// <summary>The same of work of a category in a part of the place.</summary>
    public bool Covers(int wardPart, string category) => IsStaff && (Role != AccountRole.Official
        || ((WardParts is null || WardParts.Contains(wardPart))
            && (Account.Categories.Length == 0 || Account.Categories.Contains(category))));

    /// <summary>Whether an issue is for their eyes: everybody sees the public ones, the others those who work on them.</summary>
    public bool MaySee(Issue issue) => issue.IsPublic || Covers(issue);

    /// <summary>Keeps an actor from others' issues.</summary>
    /// <exception cref="AppError">FORBIDDEN; NOT_FOUND for a private one, of which others know nothing.</exception>
    public void MustCover(Issue issue) => MustCover(issue, null);

    /// <summary>The same, where an issue that is not there is refused with the name of the input: a private one is refused alike.</summary>
    /// <exception cref="AppError">FORBIDDEN; NOT_FOUND for a private one, of which others know nothing.</exception>
    public void MustCover(Issue issue, string? field)
    {
        if (Covers(issue))
            return;
        throw issue.IsPublic
            ? new AppError(ErrorCode.Forbidden, null, "Vấn đề này không thuộc phường hoặc lĩnh vực của bạn.", "This issue is not of your ward or department.")
            : IssueId.NotFound(field);
    }
}
