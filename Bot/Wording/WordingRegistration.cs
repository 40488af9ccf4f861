using ServiceBot.Devices;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Documents;

namespace ServiceBot.Wording;

public static class WordingRegistration
{
    /// <summary>Reads and checks the wording and the tables beside it now, so that a gap in them stops the start.</summary>
    /// <exception cref="WordingException">Something is missing or broken.</exception>
    public static IServiceCollection AddWording(this IServiceCollection services, string templatesDirectory)
    {
        var catalog = TemplateCatalog.Load(templatesDirectory);
        services.AddSingleton(catalog);
        services.AddSingleton(DocumentFile.Load(templatesDirectory, catalog.Keys.Contains));
        services.AddSingleton(MarketFile.Load(templatesDirectory, catalog.Keys.Contains));
        services.AddOptions<PracticeSwitches>().BindConfiguration("Practices").ValidateOnStart();
        return services.AddSingleton<IWording, TemplateWording>();
    }
}
