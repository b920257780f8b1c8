using System;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<Guid>(
                name: "account_id",
                table: "issue_event",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "client_key",
                table: "issue_event",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "from_value",
                table: "issue_event",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_internal",
                table: "issue_event",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<IssueEventKind>(
                name: "kind",
                table: "issue_event",
                type: "issue_event_kind",
                nullable: false,
                defaultValue: IssueEventKind.Status);

            migrationBuilder.AddColumn<string>(
                name: "to_value",
                table: "issue_event",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "answer_days",
                table: "category",
                type: "smallint",
                nullable: false,
                defaultValue: (short)7);

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<AccountRole>(type: "account_role", nullable: false),
                    ward_code = table.Column<string>(type: "text", nullable: true),
                    department = table.Column<string>(type: "text", nullable: true),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.CheckConstraint("account_official_has_bounds", "role <> 'OFFICIAL' or ward_code is not null or cardinality(categories) > 0");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<AccountRole>(type: "account_role", nullable: false),
                    ward_code = table.Column<string>(type: "text", nullable: true),
                    department = table.Column<string>(type: "text", nullable: true),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issue_event_client_key",
                table: "issue_event",
                column: "client_key",
                unique: true,
                filter: "client_key is not null");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_token_hash",
                table: "invitation",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropIndex(
                name: "ix_issue_event_client_key",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "account_id",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "client_key",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "from_value",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "is_internal",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "to_value",
                table: "issue_event");

            migrationBuilder.DropColumn(
                name: "answer_days",
                table: "category");

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
        }
    }
}
