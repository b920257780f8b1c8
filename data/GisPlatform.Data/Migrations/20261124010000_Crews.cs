using System;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Crews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_site_issues_issue_id",
                table: "site");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:account_role", "RESIDENT,OFFICIAL,PLANNER,ADMIN")
                .Annotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .Annotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .Annotation("Npgsql:Enum:crew_kind", "DEPARTMENT,UNION,WARD")
                .Annotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .Annotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .Annotation("Npgsql:Enum:issue_event_kind", "STATUS,NOTE,SEVERITY,CATEGORY,PLACE,PHOTOS")
                .Annotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .Annotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .Annotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .Annotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .Annotation("Npgsql:Enum:saturday_change_kind", "OPENED,SITE_ADDED,SITE_REMOVED,SITE_MOVED,SITE_LOCKED,CREW_SET,CAPACITY_SET,PUBLISHED,UNPUBLISHED,OUTCOME_RECORDED,CLOSED")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:Enum:site_status", "PLANNED,STARTED,DONE,NOT_DONE")
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:postgis", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,")
                .OldAnnotation("Npgsql:Enum:account_role", "RESIDENT,OFFICIAL,PLANNER,ADMIN")
                .OldAnnotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .OldAnnotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .OldAnnotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .OldAnnotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .OldAnnotation("Npgsql:Enum:issue_event_kind", "STATUS,NOTE,SEVERITY,CATEGORY,PLACE,PHOTOS")
                .OldAnnotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .OldAnnotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .OldAnnotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .OldAnnotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .OldAnnotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:postgis", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.AddColumn<Guid>(
                name: "crew_id",
                table: "site",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "hours",
                table: "site",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_locked",
                table: "site",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_open",
                table: "site",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "meeting_point",
                table: "site",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "site",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "site",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "planned_end",
                table: "site",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "planned_hours",
                table: "site",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "planned_people",
                table: "site",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "planned_quantity",
                table: "site",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "planned_start",
                table: "site",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "planned_tools",
                table: "site",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "position",
                table: "site",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recorded_at",
                table: "site",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "started_at",
                table: "site",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<SiteStatus>(
                name: "status",
                table: "site",
                type: "site_status",
                nullable: false,
                defaultValue: SiteStatus.Planned);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "site",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closed_at",
                table: "saturday",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "meeting_point",
                table: "saturday",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "opened_at",
                table: "saturday",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "published_at",
                table: "saturday",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "starts_at",
                table: "saturday",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(7, 30, 0));

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "saturday",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string[]>(
                name: "needed_skills",
                table: "category",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "needed_tools",
                table: "category",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateTable(
                name: "crew",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<CrewKind>(type: "crew_kind", nullable: false),
                    ward_code = table.Column<string>(type: "text", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    hours_per_saturday = table.Column<decimal>(type: "numeric", nullable: false),
                    skills = table.Column<string[]>(type: "text[]", nullable: false),
                    tools = table.Column<string>(type: "jsonb", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    client_key = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crew", x => x.id);
                    table.CheckConstraint("crew_hours_range", "hours_per_saturday > 0 and hours_per_saturday <= 12");
                    table.CheckConstraint("crew_people_range", "people between 1 and 1000");
                });

            migrationBuilder.CreateTable(
                name: "saturday_change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    saturday_date = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<SaturdayChangeKind>(type: "saturday_change_kind", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    crew_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saturday_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_saturday_change_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saturday_change_saturday_saturday_date",
                        column: x => x.saturday_date,
                        principalTable: "saturday",
                        principalColumn: "date",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_exclusion",
                columns: table => new
                {
                    saturday_date = table.Column<DateOnly>(type: "date", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_exclusion", x => new { x.saturday_date, x.issue_id });
                    table.ForeignKey(
                        name: "fk_site_exclusion_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_site_exclusion_saturday_saturday_date",
                        column: x => x.saturday_date,
                        principalTable: "saturday",
                        principalColumn: "date",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saturday_crew",
                columns: table => new
                {
                    saturday_date = table.Column<DateOnly>(type: "date", nullable: false),
                    crew_id = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    hours = table.Column<decimal>(type: "numeric", nullable: false),
                    is_absent = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saturday_crew", x => new { x.saturday_date, x.crew_id });
                    table.CheckConstraint("saturday_crew_hours_range", "hours between 0 and 12");
                    table.CheckConstraint("saturday_crew_people_range", "people between 0 and 1000");
                    table.ForeignKey(
                        name: "fk_saturday_crew_crew_crew_id",
                        column: x => x.crew_id,
                        principalTable: "crew",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_saturday_crew_saturday_saturday_date",
                        column: x => x.saturday_date,
                        principalTable: "saturday",
                        principalColumn: "date",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_site_crew_id",
                table: "site",
                column: "crew_id");

            migrationBuilder.CreateIndex(
                name: "site_issue_on_one_open_saturday",
                table: "site",
                column: "issue_id",
                unique: true,
                filter: "is_open");

            migrationBuilder.AddCheckConstraint(
                name: "site_figures_range",
                table: "site",
                sql: "planned_people between 1 and 1000 and planned_hours > 0 and planned_hours <= 12 and planned_quantity >= 0\nand done_quantity >= 0 and people between 0 and 100000 and hours between 0 and 24 and waste_m3 >= 0 and truckloads >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "site_time_runs_forward",
                table: "site",
                sql: "planned_end > planned_start");

            migrationBuilder.AddCheckConstraint(
                name: "site_time_with_crew",
                table: "site",
                sql: "(crew_id is null) = (planned_start is null) and (planned_start is null) = (planned_end is null)");

            migrationBuilder.CreateIndex(
                name: "ix_crew_client_key",
                table: "crew",
                column: "client_key",
                unique: true,
                filter: "client_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_crew_name",
                table: "crew",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saturday_change_account_id",
                table: "saturday_change",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_saturday_change_client_key",
                table: "saturday_change",
                column: "client_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saturday_change_saturday_date_id",
                table: "saturday_change",
                columns: new[] { "saturday_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_saturday_crew_crew_id",
                table: "saturday_crew",
                column: "crew_id");

            migrationBuilder.CreateIndex(
                name: "ix_site_exclusion_issue_id",
                table: "site_exclusion",
                column: "issue_id");

            migrationBuilder.AddForeignKey(
                name: "fk_site_crew_crew_id",
                table: "site",
                column: "crew_id",
                principalTable: "crew",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_site_issue_issue_id",
                table: "site",
                column: "issue_id",
                principalTable: "issue",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Run("site_crew_once.sql");
            // Until now there were sites of the record alone.
            migrationBuilder.Sql("update site set status = 'DONE'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_site_crew_crew_id",
                table: "site");

            migrationBuilder.DropForeignKey(
                name: "fk_site_issue_issue_id",
                table: "site");

            migrationBuilder.DropTable(
                name: "saturday_change");

            migrationBuilder.DropTable(
                name: "saturday_crew");

            migrationBuilder.DropTable(
                name: "site_exclusion");

            migrationBuilder.DropTable(
                name: "crew");

            migrationBuilder.DropIndex(
                name: "ix_site_crew_id",
                table: "site");

            migrationBuilder.DropIndex(
                name: "site_issue_on_one_open_saturday",
                table: "site");

            migrationBuilder.DropCheckConstraint(
                name: "site_figures_range",
                table: "site");

            migrationBuilder.DropCheckConstraint(
                name: "site_time_runs_forward",
                table: "site");

            migrationBuilder.DropCheckConstraint(
                name: "site_time_with_crew",
                table: "site");

            migrationBuilder.DropColumn(
                name: "crew_id",
                table: "site");

            migrationBuilder.DropColumn(
                name: "hours",
                table: "site");

            migrationBuilder.DropColumn(
                name: "is_locked",
                table: "site");

            migrationBuilder.DropColumn(
                name: "is_open",
                table: "site");

            migrationBuilder.DropColumn(
                name: "meeting_point",
                table: "site");

            migrationBuilder.DropColumn(
                name: "note",
                table: "site");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "site");

            migrationBuilder.DropColumn(
                name: "planned_end",
                table: "site");

            migrationBuilder.DropColumn(
                name: "planned_hours",
                table: "site");

            migrationBuilder.DropColumn(
                name: "planned_people",
                table: "site");

            migrationBuilder.DropColumn(
                name: "planned_quantity",
                table: "site");

            migrationBuilder.DropColumn(
                name: "planned_start",
                table: "site");

            migrationBuilder.DropColumn(
                name: "planned_tools",
                table: "site");

            migrationBuilder.DropColumn(
                name: "position",
                table: "site");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "site");

            migrationBuilder.DropColumn(
                name: "started_at",
                table: "site");

            migrationBuilder.DropColumn(
                name: "status",
                table: "site");

            migrationBuilder.DropColumn(
                name: "version",
                table: "site");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "saturday");

            migrationBuilder.DropColumn(
                name: "meeting_point",
                table: "saturday");

            migrationBuilder.DropColumn(
                name: "opened_at",
                table: "saturday");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "saturday");

            migrationBuilder.DropColumn(
                name: "starts_at",
                table: "saturday");

            migrationBuilder.DropColumn(
                name: "version",
                table: "saturday");

            migrationBuilder.DropColumn(
                name: "needed_skills",
                table: "category");

            migrationBuilder.DropColumn(
                name: "needed_tools",
                table: "category");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:account_role", "RESIDENT,OFFICIAL,PLANNER,ADMIN")
                .Annotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .Annotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .Annotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .Annotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .Annotation("Npgsql:Enum:issue_event_kind", "STATUS,NOTE,SEVERITY,CATEGORY,PLACE,PHOTOS")
                .Annotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .Annotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .Annotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .Annotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:postgis", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,")
                .OldAnnotation("Npgsql:Enum:account_role", "RESIDENT,OFFICIAL,PLANNER,ADMIN")
                .OldAnnotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .OldAnnotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .OldAnnotation("Npgsql:Enum:crew_kind", "DEPARTMENT,UNION,WARD")
                .OldAnnotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .OldAnnotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .OldAnnotation("Npgsql:Enum:issue_event_kind", "STATUS,NOTE,SEVERITY,CATEGORY,PLACE,PHOTOS")
                .OldAnnotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .OldAnnotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .OldAnnotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .OldAnnotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .OldAnnotation("Npgsql:Enum:saturday_change_kind", "OPENED,SITE_ADDED,SITE_REMOVED,SITE_MOVED,SITE_LOCKED,CREW_SET,CAPACITY_SET,PUBLISHED,UNPUBLISHED,OUTCOME_RECORDED,CLOSED")
                .OldAnnotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .OldAnnotation("Npgsql:Enum:site_status", "PLANNED,STARTED,DONE,NOT_DONE")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:postgis", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.AddForeignKey(
                name: "fk_site_issues_issue_id",
                table: "site",
                column: "issue_id",
                principalTable: "issue",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
