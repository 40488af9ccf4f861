using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>Both bots behind one adapter, registered as the public samples do it, without an application id.</summary>
internal static class BotHost
{
    public static Task RunAsync(int port)
    {
        var app = Loopback.Build(port, Register);
        var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        Map(app, "/echo/api/messages", adapter, new EchoBot());
        Map(app, "/form/api/messages", adapter, FormBot.On(new MemoryStorage()));
        return app.RunAsync();
    }

    private static void Register(IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(all => new CloudAdapter(all.GetRequiredService<BotFrameworkAuthentication>()));
    }

    private static void Map(WebApplication app, string path, IBotFrameworkHttpAdapter adapter, IBot bot) =>
        app.MapPost(path, http => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
}
