using GisPlatform.Api.Mail;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GisPlatform.Api.Tests.Mail;

public sealed class MailOutboxTests(EmptyServer server) : IClassFixture<EmptyServer>
{
    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("a@example.org\nb@example.org")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("\"A\" <a@example.org>")]
    [InlineData("a b@example.org")]
    [InlineData("a@b")]
    [InlineData("a\u0000@example.org")]
    [InlineData("")]
    public async Task What_is_not_one_address_is_refused(string to)
    {
        await using var context = server.Database.CreateContext();

        Assert.Throws<ArgumentException>(() => Outbox.Add(context, to, "vi", "Thư", "Chào"));
    }

    [Theory]
    [InlineData("Thư\r\nBcc: b@example.org")]
    [InlineData("Thư\nthứ hai")]
    [InlineData("Thư\u0007")]
    public async Task A_subject_that_could_begin_a_header_is_refused_by_the_code_and_by_the_database(string subject)
    {
        await using var context = server.Database.CreateContext();

        Assert.Throws<ArgumentException>(() => Outbox.Add(context, "a@example.org", "vi", subject, "Chào"));
        await using var insert = server.Database.Source.CreateCommand("""
            insert into mail_message (id, recipient, language, subject, text, created_at, attempts, next_attempt_at)
            values (gen_random_uuid(), 'a@example.org', 'vi', $1, '', now(), 0, now())
            """);
        insert.Parameters.Add(new NpgsqlParameter { Value = subject });
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("mail_message_one_line", refusal.ConstraintName);
    }

    [Fact]
    public async Task Without_a_mail_server_a_mail_is_a_file_that_mail_programs_open()
    {
        await using var context = server.Database.CreateContext();
        Outbox.Add(context, "chi.hoa@example.org", "vi", "Đã nhận phản ánh", ".Dòng đầu có dấu chấm\nHết");
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        var mail = Assert.Single(await server.MailsAsync("chi.hoa@example.org"));

        Assert.Equal("Đã nhận phản ánh", mail.Subject);
        Assert.StartsWith(".Dòng đầu có dấu chấm", mail.TextBody, StringComparison.Ordinal);
    }

    private MailOutbox Outbox => server.Services.GetRequiredService<MailOutbox>();
}
