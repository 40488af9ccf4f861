using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Wording;

public static class WordingRegistration
{
    /// <summary>Reads and checks the wording now, so that a gap in it stops the start.</summary>
    /// <exception cref="WordingException">Something is missing or broken.</exception>
    public static IServiceCollection AddWording(this IServiceCollection services, string templatesDirectory)
    {
        services.AddSingleton(TemplateCatalog.Load(templatesDirectory));
        services.AddOptions<PracticeSwitches>().BindConfiguration("Practices").ValidateOnStart();
        return services.AddSingleton<IWording, TemplateWording>();
    }
}
