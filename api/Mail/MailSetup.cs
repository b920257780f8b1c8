using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Mail;

/// <summary>Outbox, transport and sender.</summary>
internal static class MailSetup
{
    public static IServiceCollection AddGisMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.IsLocal
            ? ActivatorUtilities.CreateInstance<FileTransport>(provider)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(provider));
        return services.AddSingleton<MailOutbox>().AddSingleton<MailComposer>().AddSingleton<SendMail>().AddHostedService<MailClock>();
    }
}
