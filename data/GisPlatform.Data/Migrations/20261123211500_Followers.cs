using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Followers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "issue_follower",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_follower", x => x.id);
                    table.ForeignKey(
                        name: "fk_issue_follower_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follower_token",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false),
                    follower_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follower_token", x => x.hash);
                    table.ForeignKey(
                        name: "fk_follower_token_issue_followers_follower_id",
                        column: x => x.follower_id,
                        principalTable: "issue_follower",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_follower_token_follower_id",
                table: "follower_token",
                column: "follower_id");

            migrationBuilder.CreateIndex(
                name: "ix_issue_follower_email_asked_at",
                table: "issue_follower",
                columns: new[] { "email", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_issue_follower_issue_id_email",
                table: "issue_follower",
                columns: new[] { "issue_id", "email" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follower_token");

            migrationBuilder.DropTable(
                name: "issue_follower");
        }
    }
}
