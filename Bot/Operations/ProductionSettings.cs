using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Operations;

/// <summary>What a shop must have decided before customers write: looked at by the server alone, not by its commands.</summary>
internal static class ProductionSettings
{
    /// <exception cref="OptionsValidationException">A setting that Production needs is missing or wrong; it is named.</exception>
    public static WebApplication InsistOnProductionSettings(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<IOptions<StoreOptions>>().Value;
        if (app.Environment.IsProduction() && !IsWebAddress(store.PrivacyUrl))
            throw new OptionsValidationException("Store", typeof(StoreOptions), ["Store:PrivacyUrl is needed in Production: the http(s) address of the privacy notice that customers are shown."]);
        return app;
    }

    private static bool IsWebAddress(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http";
}
