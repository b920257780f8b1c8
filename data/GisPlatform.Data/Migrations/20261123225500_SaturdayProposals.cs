using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class SaturdayProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "saturday_proposal",
                columns: table => new
                {
                    saturday_date = table.Column<DateOnly>(type: "date", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saturday_proposal", x => new { x.saturday_date, x.issue_id });
                    table.CheckConstraint("saturday_proposal_is_for_a_saturday", "extract(isodow from saturday_date) = 6");
                    table.ForeignKey(
                        name: "fk_saturday_proposal_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_saturday_proposal_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_saturday_proposal_account_id",
                table: "saturday_proposal",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_saturday_proposal_issue_id",
                table: "saturday_proposal",
                column: "issue_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "saturday_proposal");
        }
    }
}
