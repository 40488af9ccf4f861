using System.Globalization;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary><c>understand "…"</c>: what the bot makes of a line, for whoever edits the phrases.</summary>
public sealed class UnderstandCommand(IUnderstanding understanding, ICommands commands)
{
    private const int Shown = 5;

    /// <returns>The exit code, 0.</returns>
    public int Run(string text, TextWriter output)
    {
        var locale = LanguageRules.Decide(text, Locales.TraditionalChinese);
        var understood = understanding.Understand(text, locale);
        output.WriteLine($"language   {locale}");
        output.WriteLine($"command    {Show(commands.Match(text))}");
        output.WriteLine($"certainty  {understood.Certainty}");
        foreach (var score in understood.Ranked.Take(Shown))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {score.Probability:0.000}  {score.Topic}"));
        foreach (var (name, value) in Named(understood.Entities))
            output.WriteLine($"{name,-10} {value}");
        return 0;
    }

    private static string Show(RecognizedCommand? command) => command switch
    {
        null => "-",
        { Locale: null } => command.Command.ToString(),
        _ => $"{command.Command} {command.Locale}",
    };

    private static IEnumerable<(string Name, string Value)> Named(Entities entities)
    {
        (string Name, string? Value)[] all =
        [
            ("order", entities.OrderNumber), ("request", entities.RequestNumber), ("e-mail", entities.Email), ("phone", entities.Phone),
            ("serial", entities.Serial), ("IMEI", entities.Imei), ("device", entities.Device), ("name", entities.PersonName),
            ("faults", entities.Faults.Count == 0 ? null : string.Join(", ", entities.Faults)),
        ];
        return all.Where(entity => entity.Value is not null).Select(entity => (entity.Name, entity.Value!));
    }
}
