using System;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Murals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                .Annotation("Npgsql:Enum:mural_change_kind", "ADDED,EDITED,STATUS_SET,PHOTOS_ADDED,PHOTO_REMOVED")
                .Annotation("Npgsql:Enum:mural_status", "VISIBLE,FADED,LOST")
                .Annotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .Annotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .Annotation("Npgsql:Enum:saturday_change_kind", "OPENED,SITE_ADDED,SITE_REMOVED,SITE_MOVED,SITE_LOCKED,CREW_SET,CAPACITY_SET,PUBLISHED,UNPUBLISHED,OUTCOME_RECORDED,CLOSED")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:Enum:site_status", "PLANNED,STARTED,DONE,NOT_DONE")
                .Annotation("Npgsql:Enum:suggestion_status", "WAITING,ACCEPTED,REJECTED")
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
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

            migrationBuilder.CreateTable(
                name: "mural",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title_vi = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: true),
                    artists = table.Column<string>(type: "text", nullable: false),
                    painted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    materials_vi = table.Column<string>(type: "text", nullable: true),
                    materials_en = table.Column<string>(type: "text", nullable: true),
                    story_vi = table.Column<string>(type: "text", nullable: false),
                    story_en = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    access_vi = table.Column<string>(type: "text", nullable: true),
                    access_en = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<MuralStatus>(type: "mural_status", nullable: false),
                    geom = table.Column<Geometry>(type: "geometry(Geometry, 4326)", nullable: false),
                    anchor = table.Column<Point>(type: "geometry(Point, 4326)", nullable: false, computedColumnSql: "ST_PointOnSurface(geom)", stored: true),
                    ward_part_id = table.Column<int>(type: "integer", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    client_key = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mural", x => x.id);
                    table.CheckConstraint("mural_geom_kind", "geometrytype(geom) in ('POINT', 'LINESTRING', 'POLYGON') and not ST_IsEmpty(geom)");
                    table.CheckConstraint("mural_geom_valid", "ST_IsValid(geom)");
                    table.ForeignKey(
                        name: "fk_mural_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mural_ward_parts_ward_part_id",
                        column: x => x.ward_part_id,
                        principalTable: "ward_part",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "mural_change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    mural_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<MuralChangeKind>(type: "mural_change_kind", nullable: false),
                    from_status = table.Column<MuralStatus>(type: "mural_status", nullable: true),
                    to_status = table.Column<MuralStatus>(type: "mural_status", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mural_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_mural_change_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mural_change_murals_mural_id",
                        column: x => x.mural_id,
                        principalTable: "mural",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mural_photo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mural_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    credit = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mural_photo", x => x.id);
                    table.ForeignKey(
                        name: "fk_mural_photo_mural_mural_id",
                        column: x => x.mural_id,
                        principalTable: "mural",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mural_photo_photo_file_hash",
                        column: x => x.hash,
                        principalTable: "photo_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mural_report",
                columns: table => new
                {
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mural_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mural_report", x => x.issue_id);
                    table.ForeignKey(
                        name: "fk_mural_report_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mural_report_mural_mural_id",
                        column: x => x.mural_id,
                        principalTable: "mural",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mural_suggestion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    artists = table.Column<string>(type: "text", nullable: true),
                    story = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    geom = table.Column<Point>(type: "geometry(Point, 4326)", nullable: false),
                    ward_part_id = table.Column<int>(type: "integer", nullable: false),
                    suggested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<SuggestionStatus>(type: "suggestion_status", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mural_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mural_suggestion", x => x.id);
                    table.ForeignKey(
                        name: "fk_mural_suggestion_account_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mural_suggestion_mural_mural_id",
                        column: x => x.mural_id,
                        principalTable: "mural",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mural_suggestion_ward_parts_ward_part_id",
                        column: x => x.ward_part_id,
                        principalTable: "ward_part",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "mural_suggestion_photo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mural_suggestion_photo", x => x.id);
                    table.ForeignKey(
                        name: "fk_mural_suggestion_photo_mural_suggestion_suggestion_id",
                        column: x => x.suggestion_id,
                        principalTable: "mural_suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mural_suggestion_photo_photo_file_hash",
                        column: x => x.hash,
                        principalTable: "photo_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mural_anchor",
                table: "mural",
                column: "anchor")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_mural_client_key",
                table: "mural",
                column: "client_key",
                unique: true,
                filter: "client_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mural_issue_id",
                table: "mural",
                column: "issue_id",
                unique: true,
                filter: "issue_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mural_painted_on_id",
                table: "mural",
                columns: new[] { "painted_on", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_mural_ward_part_id",
                table: "mural",
                column: "ward_part_id");

            migrationBuilder.CreateIndex(
                name: "ix_mural_change_account_id",
                table: "mural_change",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_mural_change_mural_id_id",
                table: "mural_change",
                columns: new[] { "mural_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mural_photo_hash",
                table: "mural_photo",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_mural_photo_mural_id_hash",
                table: "mural_photo",
                columns: new[] { "mural_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mural_report_mural_id",
                table: "mural_report",
                column: "mural_id");

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_client_key",
                table: "mural_suggestion",
                column: "client_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_decided_by_id",
                table: "mural_suggestion",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_mural_id",
                table: "mural_suggestion",
                column: "mural_id");

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_waiting",
                table: "mural_suggestion",
                column: "id",
                filter: "status = 'WAITING'");

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_ward_part_id",
                table: "mural_suggestion",
                column: "ward_part_id");

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_photo_hash",
                table: "mural_suggestion_photo",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_mural_suggestion_photo_suggestion_id_hash",
                table: "mural_suggestion_photo",
                columns: new[] { "suggestion_id", "hash" },
                unique: true);

            migrationBuilder.Run("mural_columns.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mural_change");

            migrationBuilder.DropTable(
                name: "mural_photo");

            migrationBuilder.DropTable(
                name: "mural_report");

            migrationBuilder.DropTable(
                name: "mural_suggestion_photo");

            migrationBuilder.DropTable(
                name: "mural_suggestion");

            migrationBuilder.DropTable(
                name: "mural");

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
                .OldAnnotation("Npgsql:Enum:crew_kind", "DEPARTMENT,UNION,WARD")
                .OldAnnotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .OldAnnotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .OldAnnotation("Npgsql:Enum:issue_event_kind", "STATUS,NOTE,SEVERITY,CATEGORY,PLACE,PHOTOS")
                .OldAnnotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .OldAnnotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .OldAnnotation("Npgsql:Enum:mural_change_kind", "ADDED,EDITED,STATUS_SET,PHOTOS_ADDED,PHOTO_REMOVED")
                .OldAnnotation("Npgsql:Enum:mural_status", "VISIBLE,FADED,LOST")
                .OldAnnotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .OldAnnotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .OldAnnotation("Npgsql:Enum:saturday_change_kind", "OPENED,SITE_ADDED,SITE_REMOVED,SITE_MOVED,SITE_LOCKED,CREW_SET,CAPACITY_SET,PUBLISHED,UNPUBLISHED,OUTCOME_RECORDED,CLOSED")
                .OldAnnotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .OldAnnotation("Npgsql:Enum:site_status", "PLANNED,STARTED,DONE,NOT_DONE")
                .OldAnnotation("Npgsql:Enum:suggestion_status", "WAITING,ACCEPTED,REJECTED")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:postgis", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");
        }
    }
}
