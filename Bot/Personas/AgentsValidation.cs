using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Personas;

internal sealed class AgentsValidation : IValidateOptions<AgentsOptions>
{
    public ValidateOptionsResult Validate(string? name, AgentsOptions options)
    {
        var problems = options.Agents.SelectMany(Problems).ToList();
        if (options.Agents.Count == 0)
            problems.Add("Agents: at least one is needed.");
        if (options.Agents.Select(agent => agent.Id).Distinct(StringComparer.Ordinal).Count() != options.Agents.Count)
            problems.Add("Agents: every Id is unique.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(AgentOptions agent, int index)
    {
        var at = $"Agents:{index}";
        if (string.IsNullOrWhiteSpace(agent.Id))
            yield return $"{at}:Id is missing.";
        if (string.IsNullOrWhiteSpace(agent.Avatar))
            yield return $"{at}:Avatar is missing.";
        foreach (var locale in Locales.All)
            if (!agent.Name.TryGetValue(locale, out var name) || string.IsNullOrWhiteSpace(name))
                yield return $"{at}:Name:{locale} is missing.";
    }
}
