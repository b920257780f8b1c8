using System;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .Annotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .Annotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .Annotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .Annotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:postgis", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,")
                .OldAnnotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .OldAnnotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .OldAnnotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .OldAnnotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .OldAnnotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .OldAnnotation("Npgsql:PostgresExtension:postgis", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "confirmation",
                columns: table => new
                {
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voter = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<ConfirmationKind>(type: "confirmation_kind", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmation", x => new { x.issue_id, x.voter, x.round });
                    table.ForeignKey(
                        name: "fk_confirmation_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issue_reporter",
                columns: table => new
                {
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_reporter", x => x.issue_id);
                    table.ForeignKey(
                        name: "fk_issue_reporter_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmation");

            migrationBuilder.DropTable(
                name: "issue_reporter");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .Annotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .Annotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .Annotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:PostgresExtension:postgis", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,")
                .OldAnnotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .OldAnnotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .OldAnnotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .OldAnnotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .OldAnnotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .OldAnnotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:postgis", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");
        }
    }
}
