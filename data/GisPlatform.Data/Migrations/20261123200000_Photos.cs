using System;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Photos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .Annotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .Annotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .Annotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .Annotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .Annotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .Annotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .Annotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
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

            migrationBuilder.AddColumn<short>(
                name: "photo_count",
                table: "issue_event",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.CreateTable(
                name: "photo_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_photo_file", x => x.hash);
                    table.CheckConstraint("photo_file_hash_form", "hash ~ '^[0-9a-f]{64}$'");
                });

            migrationBuilder.CreateTable(
                name: "photo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<PhotoKind>(type: "photo_kind", nullable: false),
                    status = table.Column<PhotoStatus>(type: "photo_status", nullable: false),
                    role = table.Column<ActorRole>(type: "actor_role", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_photo", x => x.id);
                    table.ForeignKey(
                        name: "fk_photo_issue_event_event_id",
                        column: x => x.event_id,
                        principalTable: "issue_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_photo_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_photo_photo_file_hash",
                        column: x => x.hash,
                        principalTable: "photo_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "content_flag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    device = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<FlagReason>(type: "flag_reason", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_flag", x => x.id);
                    table.ForeignKey(
                        name: "fk_content_flag_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_content_flag_photos_photo_id",
                        column: x => x.photo_id,
                        principalTable: "photo",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_content_flag_at",
                table: "content_flag",
                column: "at",
                filter: "settled_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_content_flag_issue_id_photo_id_device",
                table: "content_flag",
                columns: new[] { "issue_id", "photo_id", "device" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_content_flag_photo_id",
                table: "content_flag",
                column: "photo_id",
                filter: "photo_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_photo_added_at_id",
                table: "photo",
                columns: new[] { "added_at", "id" },
                filter: "status = 'PENDING'");

            migrationBuilder.CreateIndex(
                name: "ix_photo_event_id",
                table: "photo",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_photo_hash",
                table: "photo",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_photo_issue_id_hash",
                table: "photo",
                columns: new[] { "issue_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_photo_file_uploaded_at",
                table: "photo_file",
                column: "uploaded_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_flag");

            migrationBuilder.DropTable(
                name: "photo");

            migrationBuilder.DropTable(
                name: "photo_file");

            migrationBuilder.DropColumn(
                name: "photo_count",
                table: "issue_event");

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
                .OldAnnotation("Npgsql:Enum:confirmation_kind", "ME_TOO,FIXED,NOT_FIXED")
                .OldAnnotation("Npgsql:Enum:flag_reason", "OFFENSIVE,PRIVACY,SPAM,WRONG,OTHER")
                .OldAnnotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .OldAnnotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .OldAnnotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .OldAnnotation("Npgsql:Enum:photo_kind", "REPORT,BEFORE,AFTER")
                .OldAnnotation("Npgsql:Enum:photo_status", "PENDING,PUBLIC,HIDDEN")
                .OldAnnotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:postgis", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");
        }
    }
}
