using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>
/// Finds in a message what the desk would else have to ask for (I-09), in any order and any of the three languages.
/// What is written is never taken for two things: a phone is no order number.
/// </summary>
public static partial class EntityFinder
{
    /// <param name="asked">What the bot has just asked for: a bare number is then read as that, if it has its shape.</param>
    public static Entities Find(string text, Slot asked = Slot.None)
    {
        var plain = MessageText.Normalise(text);
        var email = Email().Match(plain);
        var rest = Blank(WebAddress(), Blank(Email(), plain));
        var numbers = NumberFinder.Find(rest, asked);
        return numbers with
        {
            Email = email.Success ? email.Value.TrimEnd('.', '-') : null,
            Device = DeviceFinder.Find(rest),
            Faults = FaultFinder.Find(rest),
            PersonName = NameFinder.Find(rest, asked),
        };
    }

    private static string Blank(Regex pattern, string text) => pattern.Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"https?://[^\s\u4E00-\u9FFF]{1,500}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WebAddress();
}
