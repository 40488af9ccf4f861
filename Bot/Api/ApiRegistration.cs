using ServiceBot.Importing;
using ServiceBot.Repairs;
using ServiceBot.Returns;
using ServiceBot.Tickets;

namespace ServiceBot.Api;

internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.AddSingleton<ApiKeys>().AddSingleton<ImportEndpoint>().AddSingleton<StateAnswers>();

    /// <summary>The routes of the shop's systems; each folder maps its own below the key check.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<ApiAccess>();
        api.MapRepairs();
        api.MapReturns();
        api.MapTickets();
        ImportEndpoint.Map(api);
        return app;
    }
}
