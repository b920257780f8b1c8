using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>An issue that somebody of staff would like to see on a Saturday: the shortlist that its sites are chosen from.</summary>
public sealed class SaturdayProposal
{
    /// <summary>The Saturday; it need not be planned yet.</summary>
    public required DateOnly SaturdayDate { get; init; }

    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The issue.</summary>
    public Issue? Issue { get; init; }

    /// <summary>Who proposed it first; null once the account is gone.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who proposed it first.</summary>
    public Account? Account { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }
}

internal sealed class SaturdayProposalConfiguration : IEntityTypeConfiguration<SaturdayProposal>
{
    public void Configure(EntityTypeBuilder<SaturdayProposal> builder)
    {
        builder.ToTable("saturday_proposal", table => table.HasCheckConstraint("saturday_proposal_is_for_a_saturday", "extract(isodow from saturday_date) = 6"));
        builder.HasKey(proposal => new { proposal.SaturdayDate, proposal.IssueId });
        builder.HasOne(proposal => proposal.Issue).WithMany().HasForeignKey(proposal => proposal.IssueId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(proposal => proposal.Account).WithMany().HasForeignKey(proposal => proposal.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
