using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class WardFollowers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "resolution",
                table: "ward",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ward_follower",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_code = table.Column<string>(type: "text", nullable: false),
                    ward_valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_saturdays = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    digested_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward_follower", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ward_follower_token",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false),
                    follower_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward_follower_token", x => x.hash);
                    table.ForeignKey(
                        name: "fk_ward_follower_token_ward_follower_follower_id",
                        column: x => x.follower_id,
                        principalTable: "ward_follower",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_photo_after",
                table: "photo",
                columns: new[] { "added_at", "id" },
                descending: new bool[0],
                filter: "kind = 'AFTER' and status = 'PUBLIC'");

            migrationBuilder.CreateIndex(
                name: "ix_issue_event_at_id",
                table: "issue_event",
                columns: new[] { "at", "id" },
                descending: new bool[0],
                filter: "to_status in ('DONE', 'CONFIRMED') and kind = 'STATUS' and not is_internal");

            migrationBuilder.CreateIndex(
                name: "ix_ward_follower_email_asked_at",
                table: "ward_follower",
                columns: new[] { "email", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_ward_follower_ward_code_ward_valid_from_email",
                table: "ward_follower",
                columns: new[] { "ward_code", "ward_valid_from", "email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ward_follower_token_follower_id",
                table: "ward_follower_token",
                column: "follower_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ward_follower_token");

            migrationBuilder.DropTable(
                name: "ward_follower");

            migrationBuilder.DropIndex(
                name: "ix_photo_after",
                table: "photo");

            migrationBuilder.DropIndex(
                name: "ix_issue_event_at_id",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "resolution",
                table: "ward");
        }
    }
}
