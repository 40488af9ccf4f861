using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Personas;

namespace ServiceBot.Personas;

public static class PersonasRegistration
{
    /// <summary>The agents of settings section <c>Agents</c>; a wrong entry stops the start by its name.</summary>
    public static IServiceCollection AddPersonas(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<AgentsOptions>, AgentsValidation>();
        services.AddOptions<AgentsOptions>()
            .Configure<IConfiguration>((options, configuration) => options.Agents = AgentsOptions.Read(configuration).Agents)
            .ValidateOnStart();
        services.AddLogging();
        return services.AddSingleton<IPersonas, SettingsPersonas>();
    }
}
