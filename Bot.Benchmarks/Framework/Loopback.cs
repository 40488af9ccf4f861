using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>Kestrel as all contestants have it: on loopback, silent, with nothing in the pipeline but routes.</summary>
internal static class Loopback
{
    public static WebApplication Build(int port, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet("/readyz", () => "ready");
        return app;
    }
}
