using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace GisPlatform.Api.Tests.Mail;

/// <summary>A mail server on loopback that speaks as much SMTP (RFC 5321) as a sender needs, and keeps what it takes.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly Task _accepting;

    public SmtpListener(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken, with the envelope's recipient.</summary>
    public ConcurrentQueue<(string Recipient, MimeMessage Mail)> Taken { get; } = [];

    /// <summary>Answers to a recipient; default: welcome.</summary>
    public Func<string, string> Greet { get; set; } = _ => "250 OK";

    /// <summary>Runs when a mail has been taken, before the sender is told so.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    /// <summary>Waits for so many mails to a recipient.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsAsync(string recipient, int count = 1)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            var mails = Taken.Where(taken => taken.Recipient == recipient).Select(taken => taken.Mail).ToList();
            if (mails.Count >= count)
                return mails;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"No {count} mails to {recipient} came.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = TalkAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 test");
                var recipient = "";
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    switch (line.Split(' ', ':')[0].ToUpperInvariant())
                    {
                        case "QUIT":
                            await writer.WriteLineAsync("221 bye");
                            return;
                        case "RCPT":
                            recipient = line.Split('<', '>')[1];
                            await writer.WriteLineAsync(Greet(recipient));
                            break;
                        case "DATA":
                            await writer.WriteLineAsync("354 go on");
                            Taken.Enqueue((recipient, await ReadMailAsync(reader)));
                            await BeforeAnswer();
                            await writer.WriteLineAsync("250 taken");
                            break;
                        default:
                            await writer.WriteLineAsync("250 OK");
                            break;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The sender has gone.
            }
        }
    }

    private async Task<MimeMessage> ReadMailAsync(StreamReader reader)
    {
        var bytes = new MemoryStream();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            bytes.Write(Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n"));
        bytes.Position = 0;
        return await MimeMessage.LoadAsync(bytes, _stop.Token);
    }
}
