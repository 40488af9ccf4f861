using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceBot.Channels.DirectLine;

internal static class DirectLineRegistration
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DemoVisitors>();
        services.AddSingleton<DirectLineKeys>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<Origins>();
        services.AddSingleton<ChatLimits>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineDoor>();
        services.AddSingleton<DirectLineTurns>();
        services.AddSingleton<ConversationAnswers>();
        services.AddSingleton<ReleasedLog>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<ActivityStream>();
        services.AddSingleton<Uploads>();
        services.AddScoped<ServiceBot.Dialogs.Repairs.IPictures, Pictures>();
        services.AddHostedService<UploadSweep>();
        return services;
    }

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        app.Use(CrossOrigin.AnswerAsync);
        var routes = app.MapGroup("/v3/directline");
        routes.MapTokens();
        routes.MapConversations();
        routes.MapActivities();
        routes.MapUpload();
        routes.MapUploadedFiles();
        routes.MapStream();
        app.MapVisitors();
        return app;
    }
}
