namespace ServiceBot.Notifications;

internal static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotifyOptions>().BindConfiguration("Notify");
        services.AddHttpClient(WebhookSender.Kind).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(15));
        services.AddHostedService<WebhookSender>();
        return services;
    }
}
