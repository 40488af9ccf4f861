using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Papers;

namespace ServiceBot.Notifications;

internal static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotifyOptions>().BindConfiguration("Notify").ValidateOnStart();
        services.AddSingleton<IValidateOptions<NotifyOptions>, NotifyValidation>();
        services.AddHttpClient(WebhookSender.Kind).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddSingleton<OutboxAccess>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<MailSender>();
        services.AddScoped<IReceiptMail, ReceiptMail>();
        services.AddSingleton<MailCodeMaker>();
        services.AddScoped<IMailCodes, MailCodes>();
        services.AddHostedService<WebhookSender>();
        services.AddHostedService(provider => provider.GetRequiredService<MailSender>());
        return services;
    }
}
