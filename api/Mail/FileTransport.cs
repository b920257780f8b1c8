using Microsoft.Extensions.Options;
using MimeKit;

namespace GisPlatform.Api.Mail;

/// <summary>Puts mails as <c>.eml</c> files into a folder, where no mail server is configured: any mail program opens them.</summary>
public sealed class FileTransport(IOptions<MailOptions> options) : IMailTransport
{
    private readonly string _folder = options.Value.Folder;

    /// <inheritdoc />
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        // The same mail is the same file, however often it is sent.
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}";
        var unfinished = Path.Combine(_folder, $"{name}.tmp");
        var settings = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(unfinished, settings))
            await message.WriteToAsync(file, cancellationToken);
        File.Move(unfinished, Path.Combine(_folder, $"{name}.eml"), overwrite: true);
    }

    /// <inheritdoc />
    public Task RestAsync() => Task.CompletedTask;
}
