namespace ServiceBot.Notifications;

internal static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotifyOptions>().BindConfiguration("Notify").ValidateOnStart()
            .Validate(
                notify => string.IsNullOrWhiteSpace(notify.Webhook) || Uri.TryCreate(notify.Webhook, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
                "Notify:Webhook is no http(s) address.");
        services.AddHttpClient(WebhookSender.Kind).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddHostedService<WebhookSender>();
        return services;
    }
}
