using ServiceBot.Devices;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Documents;
using ServiceBot.Knowledge;
using ServiceBot.ServicePoints;

namespace ServiceBot.Wording;

public static class WordingRegistration
{
    /// <summary>Reads and checks the wording and the tables beside it now, so that a gap in them stops the start.</summary>
    /// <exception cref="WordingException">Something is missing or broken.</exception>
    public static IServiceCollection AddWording(this IServiceCollection services, string templatesDirectory)
    {
        var catalog = TemplateCatalog.Load(templatesDirectory);
        services.AddSingleton(catalog).AddSingleton(catalog.Knowledge).AddSingleton<IStaleFacts, StaleFacts>();
        services.AddSingleton(DocumentFile.Load(templatesDirectory, catalog.Keys.Contains));
        services.AddSingleton(MarketFile.Load(templatesDirectory, catalog.Keys.Contains));
        services.AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(PlaceNamesFile.Load(templatesDirectory)).AddSingleton(HolidayFile.Load(templatesDirectory));
        services.AddOptions<PracticeSwitches>().BindConfiguration("Practices").ValidateOnStart();
        return services.AddSingleton<IWording, TemplateWording>();
    }
}
