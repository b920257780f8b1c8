using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GisPlatform.Api.Mail;

/// <summary>Hands mails to a mail server (SMTP), several over one connection.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport, IDisposable
{
    private const int PortEncryptedAtOnce = 465;
    private const int Milliseconds = 30_000;
    private readonly SmtpOptions _server = options.Value.Smtp;
    private readonly SmtpClient _client = new() { Timeout = Milliseconds };

    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        if (!_client.IsConnected)
            await ConnectAsync(cancellationToken);
        try
        {
            await _client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException exception) when ((int)exception.StatusCode is >= 500 and < 600)
        {
            throw new MailRefusedException($"{(int)exception.StatusCode} {exception.ErrorCode}");
        }
    }

    /// <inheritdoc />
    public async Task RestAsync()
    {
        if (_client.IsConnected)
            await _client.DisconnectAsync(quit: true);
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var security = _server.Port == PortEncryptedAtOnce ? SecureSocketOptions.SslOnConnect
            : _server.StartTls ? SecureSocketOptions.StartTls
            : SecureSocketOptions.None;
        await _client.ConnectAsync(_server.Host!, _server.Port, security, cancellationToken);
        if (!string.IsNullOrEmpty(_server.User))
            await _client.AuthenticateAsync(_server.User, _server.Password ?? "", cancellationToken);
    }
}
