using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Training;

/// <summary>What the scripted customer may say at a step.</summary>
/// <param name="Heard">Said where one of these occurs in what the agent has said since the customer's last line; empty: said whatever that was.</param>
/// <param name="Say">Empty where the customer falls silent.</param>
/// <param name="Silent">How long nothing comes from the customer; null where something is said.</param>
public sealed record ScriptedLine(IReadOnlyList<string> Heard, string Say, TimeSpan? Silent = null);

/// <summary>A customer to practise with (OPS-12).</summary>
/// <param name="Customer">The customer's name.</param>
/// <param name="Briefing">The facts that the trainee has at hand, a line each.</param>
/// <param name="Steps">What the customer says one after another, each the first of its alternatives that fits; the last one always does.</param>
public sealed record TrainingScenario(string Key, string Title, string Customer, IReadOnlyList<string> Briefing, IReadOnlyList<IReadOnlyList<ScriptedLine>> Steps)
{
    public string Opening => Steps[0][0].Say;

    /// <param name="step">How many lines the customer has said, silences among them.</param>
    /// <param name="said">What the agent has said since the last of them.</param>
    /// <returns>Null where the script is at its end.</returns>
    public ScriptedLine? Answer(int step, IEnumerable<string> said)
    {
        if (step >= Steps.Count)
            return null;
        var heard = string.Join('\n', said.Select(Plain));
        return Steps[step].First(line => line.Heard.Count == 0 || line.Heard.Any(term => heard.Contains(Plain(term), StringComparison.OrdinalIgnoreCase)));
    }

    // Either script, and "9 月 15 日" as "9月15日".
    private static string Plain(string text) => ChineseScript.Simplify(string.Concat(text.Where(character => !char.IsWhiteSpace(character))));
}
