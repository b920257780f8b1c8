using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GisPlatform.Data.Migrations
{
    /// <inheritdoc />
    public partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mail_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    unsubscribe_url = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_message", x => x.id);
                    table.CheckConstraint("mail_message_one_line", "recipient !~ '[[:cntrl:]]' and subject !~ '[[:cntrl:]]' and coalesce(unsubscribe_url, '') !~ '[[:cntrl:]]'");
                });

            migrationBuilder.CreateIndex(
                name: "ix_mail_message_created_at",
                table: "mail_message",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_message_next_attempt_at",
                table: "mail_message",
                column: "next_attempt_at",
                filter: "sent_at is null and given_up_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_message");
        }
    }
}
