using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProofOfWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "server_secret",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_server_secret", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "spent_proof",
                columns: table => new
                {
                    challenge = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spent_proof", x => x.challenge);
                });

            migrationBuilder.CreateIndex(
                name: "ix_spent_proof_expires_at",
                table: "spent_proof",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "server_secret");

            migrationBuilder.DropTable(
                name: "spent_proof");
        }
    }
}
