using System.Globalization;
using BotFramework.Recognizers;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary><c>understand "…"</c>: what the bot makes of a line, and why, for whoever edits the phrases.</summary>
public sealed class UnderstandCommand(IUnderstanding understanding, ICommands commands, PlaceNames places, TimeProvider clock)
{
    private const int Shown = 5;

    /// <returns>The exit code, 0.</returns>
    public int Run(string text, TextWriter output)
    {
        var locale = LanguageRules.Decide(text, Locales.TraditionalChinese);
        output.WriteLine($"language   {locale}");
        output.WriteLine($"command    {Show(commands.Match(text))}");
        Write(text, locale, output);
        var wishes = WishSplitter.Split(text);
        foreach (var wish in wishes.Count > 1 ? wishes : [])
        {
            output.WriteLine();
            output.WriteLine($"part       {wish}");
            Write(wish, locale, output);
        }

        return 0;
    }

    private void Write(string text, string locale, TextWriter output)
    {
        var understood = understanding.Understand(text, locale);
        output.WriteLine($"certainty  {understood.Certainty}");
        foreach (var score in understood.Ranked.Take(Shown))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {score.Probability:0.000}  {score.Topic}"));
        var reasons = Reasons.Of(understanding, text, locale, Shown);
        if (reasons.Count > 0)
            output.WriteLine($"because of {string.Join(", ", reasons.Select(Show))}");
        foreach (var (name, value) in Named(text, locale, understood.Entities))
            output.WriteLine($"{name,-10} {value}");
    }

    private static string Show(Reason reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Piece} {reason.Weight:+0.00;-0.00}");

    private static string Show(RecognizedCommand? command) => command switch
    {
        null => "-",
        { Locale: null } => command.Command.ToString(),
        _ => $"{command.Command} {command.Locale}",
    };

    private IEnumerable<(string Name, string Value)> Named(string text, string locale, Entities entities)
    {
        (string Name, string? Value)[] all =
        [
            ("order", entities.OrderNumber), ("request", entities.RequestNumber), ("e-mail", entities.Email), ("phone", entities.Phone),
            ("serial", entities.Serial), ("IMEI", entities.Imei), ("device", entities.Device), ("name", entities.PersonName),
            ("faults", entities.Faults.Count == 0 ? null : string.Join(", ", entities.Faults)),
            ("date", Date(text, locale)), ("place", Place(text)), ("market", RegionFinder.Find(text)),
        ];
        return all.Where(entity => entity.Value is not null).Select(entity => (entity.Name, entity.Value!));
    }

    private string? Place(string text) => places.Find(text) is { } place ? string.Join(", ", new[] { place.City, place.Names[0] }.OfType<string>()) : null;

    private string? Date(string text, string locale)
    {
        var found = DateTimeRecognizer.Recognize(MessageText.Normalise(text), locale, clock.GetLocalNow().DateTime);
        return found.Count == 0 ? null : string.Join("; ", found.Select(date => $"{date.Text} = {date.Readings[^1].Value ?? date.Readings[^1].Timex}"));
    }
}
