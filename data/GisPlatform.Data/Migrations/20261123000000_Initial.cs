using System;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:Enum:actor_role", "RESIDENT,OFFICIAL,SYSTEM")
                .Annotation("Npgsql:Enum:geometry_kind", "POINT,LINE,POLYGON")
                .Annotation("Npgsql:Enum:issue_origin", "REPORT,RECORD,DEMO,SYNTHETIC")
                .Annotation("Npgsql:Enum:issue_status", "REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,DONE,CONFIRMED,REJECTED,DUPLICATE,REOPENED")
                .Annotation("Npgsql:Enum:saturday_status", "DRAFT,PUBLISHED,HELD")
                .Annotation("Npgsql:PostgresExtension:postgis", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "base_map_feature",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: true),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    precision_m = table.Column<double>(type: "double precision", nullable: false),
                    is_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    width_m = table.Column<double>(type: "double precision", nullable: true),
                    geom = table.Column<Geometry>(type: "geometry(Geometry, 4326)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_base_map_feature", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "category",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_order = table.Column<short>(type: "smallint", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    icon = table.Column<string>(type: "text", nullable: false),
                    colour = table.Column<string>(type: "text", nullable: false),
                    geometry_kinds = table.Column<GeometryKind[]>(type: "geometry_kind[]", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    default_effort_hours = table.Column<decimal>(type: "numeric", nullable: false),
                    tools = table.Column<string[]>(type: "text[]", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category", x => x.code);
                    table.CheckConstraint("category_code_form", "code ~ '^[A-Z][A-Z_]*$'");
                });

            migrationBuilder.CreateTable(
                name: "place",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name_vi = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    reference_prefix = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    default_wards_as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    attribution = table.Column<string>(type: "text", nullable: false),
                    has_demo_data = table.Column<bool>(type: "boolean", nullable: false),
                    data_hash = table.Column<string>(type: "text", nullable: false),
                    is_only = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "true", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "saturday",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<SaturdayStatus>(type: "saturday_status", nullable: false),
                    is_date_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    participants = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saturday", x => x.date);
                    table.CheckConstraint("saturday_is_a_saturday", "extract(isodow from date) = 6");
                });

            migrationBuilder.CreateTable(
                name: "ward",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon, 4326)", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: true),
                    is_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    area_km2 = table.Column<double>(type: "double precision", nullable: false, computedColumnSql: "ST_Area(boundary::geography) / 1e6", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward", x => new { x.code, x.valid_from });
                    table.CheckConstraint("ward_valid_range", "valid_to is null or valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "ward_part",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon, 4326)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward_part", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "issue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    reference_year = table.Column<short>(type: "smallint", nullable: false),
                    reference_number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    category_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<IssueStatus>(type: "issue_status", nullable: false),
                    severity = table.Column<short>(type: "smallint", nullable: false),
                    geom = table.Column<Geometry>(type: "geometry(Geometry, 4326)", nullable: false),
                    anchor = table.Column<Point>(type: "geometry(Point, 4326)", nullable: false, computedColumnSql: "ST_PointOnSurface(geom)", stored: true),
                    ward_part_id = table.Column<int>(type: "integer", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    residents_group = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    quantity = table.Column<decimal>(type: "numeric", nullable: true),
                    effort_hours = table.Column<decimal>(type: "numeric", nullable: true),
                    confirmations = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<IssueOrigin>(type: "issue_origin", nullable: false),
                    client_key = table.Column<string>(type: "text", nullable: true),
                    duplicate_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue", x => x.id);
                    table.CheckConstraint("issue_duplicate_of_other", "duplicate_of_id <> id");
                    table.CheckConstraint("issue_geom_kind", "geometrytype(geom) in ('POINT', 'LINESTRING', 'POLYGON') and not ST_IsEmpty(geom)");
                    table.CheckConstraint("issue_geom_valid", "ST_IsValid(geom)");
                    table.CheckConstraint("issue_severity_range", "severity between 1 and 5");
                    table.ForeignKey(
                        name: "fk_issue_category_category_code",
                        column: x => x.category_code,
                        principalTable: "category",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_issue_issue_duplicate_of_id",
                        column: x => x.duplicate_of_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_issue_ward_parts_ward_part_id",
                        column: x => x.ward_part_id,
                        principalTable: "ward_part",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "ward_part_of",
                columns: table => new
                {
                    ward_part_id = table.Column<int>(type: "integer", nullable: false),
                    ward_code = table.Column<string>(type: "text", nullable: false),
                    ward_valid_from = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward_part_of", x => new { x.ward_part_id, x.ward_code, x.ward_valid_from });
                    table.ForeignKey(
                        name: "fk_ward_part_of_ward_part_ward_part_id",
                        column: x => x.ward_part_id,
                        principalTable: "ward_part",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ward_part_of_ward_ward_code_ward_valid_from",
                        columns: x => new { x.ward_code, x.ward_valid_from },
                        principalTable: "ward",
                        principalColumns: new[] { "code", "valid_from" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issue_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    role = table.Column<ActorRole>(type: "actor_role", nullable: false),
                    from_status = table.Column<IssueStatus>(type: "issue_status", nullable: true),
                    to_status = table.Column<IssueStatus>(type: "issue_status", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_issue_event_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site",
                columns: table => new
                {
                    saturday_date = table.Column<DateOnly>(type: "date", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    done_quantity = table.Column<decimal>(type: "numeric", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: true),
                    waste_m3 = table.Column<decimal>(type: "numeric", nullable: true),
                    truckloads = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site", x => new { x.saturday_date, x.issue_id });
                    table.ForeignKey(
                        name: "fk_site_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_site_saturday_saturday_date",
                        column: x => x.saturday_date,
                        principalTable: "saturday",
                        principalColumn: "date",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_base_map_feature_geom",
                table: "base_map_feature",
                column: "geom")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_issue_anchor",
                table: "issue",
                column: "anchor")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_issue_category_code_reported_at_id",
                table: "issue",
                columns: new[] { "category_code", "reported_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_issue_client_key",
                table: "issue",
                column: "client_key",
                unique: true,
                filter: "client_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issue_duplicate_of_id",
                table: "issue",
                column: "duplicate_of_id",
                filter: "duplicate_of_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issue_reference",
                table: "issue",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issue_reference_year_reference_number",
                table: "issue",
                columns: new[] { "reference_year", "reference_number" });

            migrationBuilder.CreateIndex(
                name: "ix_issue_reported_at_id",
                table: "issue",
                columns: new[] { "reported_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_issue_severity_reported_at_id",
                table: "issue",
                columns: new[] { "severity", "reported_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_issue_ward_part_id_category_code_status",
                table: "issue",
                columns: new[] { "ward_part_id", "category_code", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_issue_event_issue_id_id",
                table: "issue_event",
                columns: new[] { "issue_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_place_is_only",
                table: "place",
                column: "is_only",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_issue_id",
                table: "site",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_ward_boundary",
                table: "ward",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_ward_part_boundary",
                table: "ward_part",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_ward_part_of_ward_code_ward_valid_from",
                table: "ward_part_of",
                columns: new[] { "ward_code", "ward_valid_from" });

            migrationBuilder.Run("fold_text.sql");
            migrationBuilder.Run("issue_columns.sql");
            migrationBuilder.Run("issue_counts.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "base_map_feature");

            migrationBuilder.DropTable(
                name: "issue_event");

            migrationBuilder.DropTable(
                name: "place");

            migrationBuilder.DropTable(
                name: "site");

            migrationBuilder.DropTable(
                name: "ward_part_of");

            migrationBuilder.DropTable(
                name: "issue");

            migrationBuilder.DropTable(
                name: "saturday");

            migrationBuilder.DropTable(
                name: "ward");

            migrationBuilder.DropTable(
                name: "category");

            migrationBuilder.DropTable(
                name: "ward_part");
        }
    }
}
