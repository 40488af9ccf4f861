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
            .Configure<IConfiguration>((options, configuration) => options.Agents =
                configuration.GetSection(AgentsOptions.Section).Get<List<AgentOptions>>() is { Count: > 0 } own ? own : AgentsOptions.Defaults)
            .ValidateOnStart();
        return services.AddSingleton<IPersonas, SettingsPersonas>();
    }
}
