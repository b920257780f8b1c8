using System.Net;
using System.Net.Sockets;
using GisPlatform.Api.Mail;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GisPlatform.Api.Tests.Mail;

/// <summary>From the outbox to a mail server, over a real connection.</summary>
public sealed class SendMailTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    private const string Subject = "Cống ở đường Miếu Hai Xã đã được sửa xong";

    [Fact]
    public async Task A_mail_goes_out_once_however_many_servers_send_and_arrives_with_its_Vietnamese_words()
    {
        await using var smtp = new SmtpListener();
        await using var one = await StartAsync(smtp.Port);
        await using var other = await StartAsync(smtp.Port);

        var to = Enumerable.Range(0, 20).Select(_ => Address()).ToList();
        await Task.WhenAll(to.Select(address => AddAsync(one, address)));
        foreach (var address in to)
            await smtp.MailsAsync(address);
        await UntilAsync("select count(*) from mail_message where sent_at is null", 0);

        Assert.All(to, address => Assert.Single(smtp.Taken, taken => taken.Recipient == address));
        var mail = (await smtp.MailsAsync(to[0]))[0];
        Assert.Equal(Subject, mail.Subject);
        Assert.StartsWith("Chào bạn,\nviệc đã xong.", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("no-reply@localhost", mail.From.Mailboxes.Single().Address);
        Assert.Equal("vi", mail.Body!.Headers[HeaderId.ContentLanguage]);
    }

    [Fact]
    public async Task What_can_be_stopped_carries_the_headers_of_one_click()
    {
        await using var smtp = new SmtpListener();
        await using var server = await StartAsync(smtp.Port);
        var address = Address();

        await AddAsync(server, address, stop: "https://lechan.example.org/follow/stop?token=abc");

        var mail = (await smtp.MailsAsync(address))[0];
        Assert.Equal("<https://lechan.example.org/follow/stop?token=abc>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_gets_the_mail_when_it_is_back()
    {
        var port = FreePort();
        await using var server = await StartAsync(port);
        var address = Address();
        await AddAsync(server, address);
        await UntilAsync($"select count(*) from mail_message where recipient = '{address}' and attempts >= 2 and last_error is not null", 1);

        await using var smtp = new SmtpListener(port);

        Assert.Single(await smtp.MailsAsync(address));
    }

    [Fact]
    public async Task A_server_that_is_killed_after_the_mail_went_out_and_before_that_was_noted_sends_it_again()
    {
        await using var smtp = new SmtpListener();
        var address = Address();
        var first = true;
        smtp.BeforeAnswer = async () =>
        {
            if (!first)
                return;
            first = false;
            // To the database, a killed sender is a connection that breaks off.
            await database.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'");
        };
        await using var server = await StartAsync(smtp.Port);

        await AddAsync(server, address);

        var mails = await smtp.MailsAsync(address, 2);
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
        await UntilAsync($"select count(*) from mail_message where recipient = '{address}' and sent_at is not null", 1);
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_is_given_up_and_does_not_hold_up_the_others()
    {
        await using var smtp = new SmtpListener();
        var (gone, there) = (Address(), Address());
        smtp.Greet = recipient => recipient == gone ? "550 no such mailbox" : "250 OK";
        await using var server = await StartAsync(smtp.Port);

        await AddAsync(server, gone);
        await AddAsync(server, there);

        await smtp.MailsAsync(there);
        await UntilAsync($"select count(*) from mail_message where recipient = '{gone}' and given_up_at is not null and attempts = 1", 1);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_for_days_is_given_up()
    {
        var address = Address();
        await using var server = await StartAsync(FreePort());
        await AddAsync(server, address);

        await database.ExecuteAsync($"update mail_message set created_at = now() - interval '5 days' where recipient = '{address}'");

        await UntilAsync($"select count(*) from mail_message where recipient = '{address}' and given_up_at is not null", 1);
    }

    [Fact]
    public async Task A_mail_whose_transaction_is_rolled_back_is_not_there_and_a_sent_one_keeps_no_words()
    {
        await using var smtp = new SmtpListener();
        await using var server = await StartAsync(smtp.Port);
        var (undone, done) = (Address(), Address());
        await using (var context = database.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
            server.Services.GetRequiredService<MailOutbox>().Add(context, undone, "vi", Subject, "Thôi");
            await context.SaveChangesAsync(Cancel);
        }

        await AddAsync(server, done);
        await smtp.MailsAsync(done);

        Assert.DoesNotContain(smtp.Taken, taken => taken.Recipient == undone);
        await UntilAsync($"select count(*) from mail_message where recipient = '{done}' and sent_at is not null and text = ''", 1);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Address() => $"{Guid.NewGuid():N}@example.org";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<Server> StartAsync(int port)
    {
        await database.ExecuteAsync("delete from mail_message");
        var server = new Server(database, port);
        await server.InitializeAsync();
        return server;
    }

    private async Task AddAsync(Server server, string to, string? stop = null)
    {
        await using var context = database.CreateContext();
        server.Services.GetRequiredService<MailOutbox>().Add(context, to, "vi", Subject, "Chào bạn,\nviệc đã xong.", stop);
        await context.SaveChangesAsync(Cancel);
    }

    private async Task UntilAsync(string count, long expected)
    {
        for (var tries = 0; tries < 400 && await database.ScalarAsync<long>(count) != expected; tries++)
            await Task.Delay(50, Cancel);
        Assert.Equal(expected, await database.ScalarAsync<long>(count));
    }

    private sealed class Server(TestDatabase database, int port) : ApiServer(new SharedDatabase(database))
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = $"{port}", ["Mail:Smtp:StartTls"] = "false", ["Mail:RetryAfter"] = "00:00:00.2",
        };
    }
}
