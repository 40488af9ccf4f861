using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Knowledge;

namespace ServiceBot.Wording;

public static class WordingRegistration
{
    public static IServiceCollection AddWording(this IServiceCollection services, string templatesDirectory)
    {
        services.AddSingleton(_ => WordingTables.Load(templatesDirectory));
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Catalog);
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Catalog.Knowledge);
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Documents);
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Markets);
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Places);
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Holidays);
        services.AddSingleton(provider => provider.GetRequiredService<WordingTables>().Training);
        services.AddSingleton<IStaleFacts, StaleFacts>();
        services.AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PracticeSwitches>().BindConfiguration("Practices").ValidateOnStart();
        return services.AddSingleton<IWording, TemplateWording>();
    }

    /// <summary>Reads and checks all wording now, so that a gap in it stops the start.</summary>
    /// <exception cref="WordingException">Something is missing or broken.</exception>
    public static WebApplication InsistOnWording(this WebApplication app)
    {
        app.Services.GetRequiredService<WordingTables>();
        return app;
    }
}
