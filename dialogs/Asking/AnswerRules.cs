using System.Globalization;
using BotFramework.Recognizers;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Asking;

/// <summary>Whether a message answers a question.</summary>
public static class AnswerRules
{
    /// <summary>What the shop's form takes of one answer.</summary>
    public const int LongestText = 300;

    private const int LongestName = 60;

    private const int CodeDigits = 6;

    public static Answer? Read(Question question, IReadOnlyList<Button> buttons, string text, Entities named)
    {
        var said = text.Trim();
        if (said.Length == 0)
            return null;
        return question.Expects switch
        {
            Expects.YesNo => YesNo(said, buttons),
            Expects.Choice => ChoiceOf(said, buttons),
            Expects.OrderOrContact => named.OrderNumber is not null || HasContact(named) ? new Answer(said) : null,
            Expects.RequestOrContact => named.RequestNumber is not null || HasContact(named) ? new Answer(said) : null,
            Expects.Phone => named.Phone is { } phone ? new Answer(phone) : null,
            Expects.Contact => HasContact(named) ? new Answer(said) : null,
            Expects.Email => named.Email is null ? null : new Answer(named.Email),
            Expects.Name => Name(said, named),
            Expects.Device => ChoiceOf(said, buttons) ?? (DeviceReading.Names(said, named) ? new Answer(said) : null),
            Expects.Situation => ChoiceOf(said, buttons) ?? (SituationFinder.NamesAny(said) || DeviceReading.Names(said, named) ? new Answer(said) : null),
            Expects.Serial => Serial(said, buttons, named),
            Expects.Code => Code(said, buttons, named),
            Expects.Quantity => Quantity(said, buttons, int.Parse(question.Values[Question.Most], CultureInfo.InvariantCulture)),
            // "..." says nothing.
            _ => said.Any(character => char.IsLetterOrDigit(character) || char.IsSurrogate(character)) ? new Answer(said.Length <= LongestText ? said : said[..LongestText]) : null,
        };
    }

    private static Answer? ChoiceOf(string said, IReadOnlyList<Button> buttons) =>
        ChoiceRules.Read(said, buttons) is { } index ? new Answer(said, Index: index, Choice: buttons[index].Value) : null;

    // The first button is the yes, the second the no, whatever they say.
    private static Answer? YesNo(string said, IReadOnlyList<Button> buttons)
    {
        for (var index = 0; index < Math.Min(2, buttons.Count); index++)
            if (Same(said, buttons[index].Value) || Same(said, buttons[index].Title) || BeginsWith(said, buttons[index].Title))
                return new Answer(said, Yes: index == 0);
        return YesNoRules.Read(said) is { } yes ? new Answer(said, yes) : null;
    }

    // A number of that many at most; the last button is all of them.
    private static Answer? Quantity(string said, IReadOnlyList<Button> buttons, int most)
    {
        if (said == buttons[^1].Value || ReturnWords.MeansAll(said))
            return new Answer(said, Index: most);
        var numbers = NumberRecognizer.Recognize(said, said.Any(MessageText.IsHan) ? "zh" : "en");
        return numbers is [var number, ..] && number.Value == decimal.Truncate(number.Value) && number.Value >= 1 && number.Value <= most
            ? new Answer(said, Index: (int)number.Value)
            : null;
    }

    // The digits, another address, a button; or that it is not to be.
    private static Answer? Code(string said, IReadOnlyList<Button> buttons, Entities named) =>
        named.Code is { Length: CodeDigits } code ? new Answer(code)
        : named.Email is { } other ? new Answer(other)
        : ClosingRules.GivesUp(said) ? new Answer(said, Yes: false)
        : ChoiceOf(said, buttons);

    // The button, or that much in words: whoever does not know the number, or would rather go on without, need not.
    private static Answer? Serial(string said, IReadOnlyList<Button> buttons, Entities named) =>
        named.Serial is not null || (named.Imei is { } imei && !DeviceNumbers.IsMistyped(imei)) ? new Answer(said)
        : named.Imei is null && (buttons.Any(button => button.Value == said) || RepairWords.DoesNotKnow(said) || RepairWords.Skips(said) || ClosingRules.IsAll(said)) ? new Answer(said, Yes: false)
        : null;

    private static bool Same(string said, string button) => string.Equals(said, button, StringComparison.OrdinalIgnoreCase);

    // "It opens now, thank you"; a single sign begins too many other words.
    private static bool BeginsWith(string said, string title) =>
        title.Length >= 3 && said.Length > title.Length && said.StartsWith(title, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(said[title.Length]);

    // "Not yet" is an answer to something else.
    private static Answer? Name(string said, Entities named) => named.PersonName is { } name ? new Answer(name)
        : said.Length > LongestName || YesNoRules.Read(said) is not null ? null
        : WithoutContact(said, named) is { Length: > 0 } words ? new Answer(words) : null;

    // "Tom Baker, tom@example.com" answers two questions.
    private static string WithoutContact(string said, Entities named)
    {
        foreach (var contact in new[] { named.Email, named.Phone })
        {
            if (contact is not null)
                said = said.Replace(contact, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        return said.Trim(' ', ',', ';', '\uFF0C', '\u3001', '\uFF1B');
    }

    private static bool HasContact(Entities named) => named.Email is not null || named.Phone is not null;
}
