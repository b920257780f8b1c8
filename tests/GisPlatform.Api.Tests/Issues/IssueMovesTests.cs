using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Tests.Issues;

public sealed class IssueMovesTests
{
    [Fact]
    public void From_every_status_another_can_be_reached_so_that_no_issue_is_stuck() => Assert.All(
        Enum.GetValues<IssueStatus>(), from => Assert.Contains(Enum.GetValues<IssueStatus>(), to => to != from && IssueMoves.IsAllowed(from, to)));

    [Theory]
    [InlineData(IssueStatus.Reported, IssueStatus.Done)]
    [InlineData(IssueStatus.Reported, IssueStatus.Confirmed)]
    [InlineData(IssueStatus.Rejected, IssueStatus.Accepted)]
    [InlineData(IssueStatus.Done, IssueStatus.Done)]
    [InlineData(IssueStatus.Confirmed, IssueStatus.Rejected)]
    public void Steps_that_would_skip_somebodys_word_are_not_allowed(IssueStatus from, IssueStatus to) => Assert.False(IssueMoves.IsAllowed(from, to));
}
