using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Wording;

/// <summary>Holds the wording against the service standard: each problem names file, line and the seed row that is broken.</summary>
internal static partial class WordingLinter
{
    // What the scorecard counts as a fault in any chat is refused in ours before it is said.
    private static readonly (string Rule, string Pattern, string What)[] Faults =
    [
        ("I-04", PatternNames.Numbered, "speaks as a number"),
        ("I-04", PatternNames.Frivolous, "is over-familiar"),
        ("OPS-02", PatternNames.Informal, "is not polite enough"),
        ("I-11", PatternNames.Vague, "promises no exact day"),
        ("I-23", PatternNames.HangUp, "cuts the customer off"),
    ];

    // What a message of its kind has to say, in whatever words. A key with * is all messages of the scenario together.
    private static readonly (string Rule, string Key, string[] Patterns)[] Required =
    [
        ("I-02", "greeting.card", [PatternNames.Introduction]),
        ("I-03", "greeting.hello", [PatternNames.Introduction, PatternNames.Invitation]),
        ("I-07", "orders.stay", [PatternNames.Stay]),
        ("I-08", "desk.topic", [PatternNames.Inclusive]),
        ("I-09", "orders.ask-number", [PatternNames.Reason]),
        ("I-09", "orders.ask-contact", [PatternNames.Reason]),
        ("I-10", "orders.status-processing", [PatternNames.WarmState]),
        ("I-12", "care.shipping-mail-beyond", [PatternNames.MailAsked]),
        ("I-14", "care.invoice", [PatternNames.InvoiceNotInBox]),
        ("I-18", "care.tracking", [PatternNames.Tracking]),
        ("I-19", "care.receipt-pdf", [PatternNames.ReceiptProof]),
        ("I-20", "care.receipt-pdf-beyond", [PatternNames.Reader]),
        ("I-20", "receipts.steps-any", [PatternNames.Reader]),
        ("I-21", "care.returns", [PatternNames.Returns]),
        ("I-22", "care.check", [PatternNames.Important, PatternNames.Clear]),
        ("I-24", "checkins.*", [PatternNames.Busy, PatternNames.TakeCare, PatternNames.StillThere]),
        ("I-25", "farewell.sorry", [PatternNames.Sorry]),
        ("I-25", "farewell.summer", [PatternNames.Wish]),
        ("I-25", "farewell.autumn", [PatternNames.Wish]),
        ("I-25", "farewell.winter", [PatternNames.Wish]),
        ("X-07", "desk.are-you-a-bot", [PatternNames.Person]),
    ];

    private const string NoteTitle = "care." + "title-";

    public static IEnumerable<string> Problems(LocaleTemplates locale) => locale.Standard is not { } standard ? [] :
    [
        .. locale.Messages.Values.OrderBy(message => message.Key, StringComparer.Ordinal).SelectMany(message => Forms(message, standard)),
        .. locale.Messages.Values.OrderBy(message => message.Key, StringComparer.Ordinal).SelectMany(message => Lengths(message, standard)),
        .. locale.Messages.Values.OrderBy(message => message.Key, StringComparer.Ordinal).SelectMany(Spaces),
        .. Required.SelectMany(required => Elements(locale, standard, required)),
        .. Notes(locale),
        .. Answers(locale),
        .. States(locale),
        .. Pool(locale),
    ];

    private static IEnumerable<string> Forms(MessageTemplate message, ServiceStandard standard)
    {
        foreach (var text in message.Texts)
        {
            var words = ChineseScript.Simplify(text.Words);
            foreach (var (rule, pattern, what) in Faults)
                if (standard.Patterns.Find(pattern, words) is { Length: > 0 } found)
                    yield return text.Source.Says($"'{message.Key}' {what}: '{found}' ({rule})");
            foreach (var banned in standard.Banned)
                if (banned.Pattern.Match(words) is { Success: true } found)
                    yield return text.Source.Says($"'{message.Key}' says what is banned: '{found.Value}' ({banned.Rule})");
        }
    }

    // A full-width sign brings its own space along; a day ends with one.
    private static IEnumerable<string> Spaces(MessageTemplate message) =>
        from text in message.Texts
        where text.Raw.Any(MessageText.IsHan)
        let found = StraySpace().Match(text.Raw)
        where found.Success
        select text.Source.Says($"'{message.Key}' has a stray space beside a full-width sign or a day: '{found.Value}'");

    private static IEnumerable<string> Lengths(MessageTemplate message, ServiceStandard standard)
    {
        foreach (var text in message.Sentences.Where(text => text.Words.Length > standard.LongestText))
            yield return text.Source.Says($"'{message.Key}' has {text.Words.Length} characters (at most {standard.LongestText} in a bubble)");
        foreach (var button in message.Buttons.Where(button => button.Title.Words.Length > standard.LongestButton))
            yield return button.Title.Source.Says($"'{message.Key}' has a button of {button.Title.Words.Length} characters (at most {standard.LongestButton})");
    }

    private static IEnumerable<string> Elements(LocaleTemplates locale, ServiceStandard standard, (string Rule, string Key, string[] Patterns) required)
    {
        var prefix = required.Key.TrimEnd('*');
        var messages = locale.Messages.Values.Where(message => required.Key == prefix ? message.Key == prefix : message.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (messages.Count == 0)
            yield break;
        var words = ChineseScript.Simplify(string.Join('\n', messages.SelectMany(message => message.Variants).Select(text => text.Words)));
        foreach (var pattern in required.Patterns.Where(pattern => !standard.Patterns.Has(pattern, words)))
            yield return messages[0].Source.Says($"'{required.Key}' lacks the element '{pattern}' ({required.Rule})");
    }

    // I-00e: the second part of a note is not optional.
    private static IEnumerable<string> Notes(LocaleTemplates locale) =>
        from title in locale.Messages.Values
        where title.Key.StartsWith(NoteTitle, StringComparison.Ordinal)
        let note = title.Key.Replace("title-", "", StringComparison.Ordinal)
        from part in new[] { note, note + "-beyond" }
        where !locale.Messages.ContainsKey(part)
        select title.Source.Says($"the note '{note}' lacks '{part}' (I-00e)");

    // I-00e: an answer settles the customer's next question too, or says why there is none.
    private static IEnumerable<string> Answers(LocaleTemplates locale) =>
        from answer in locale.Messages.Values
        where answer.Key.StartsWith("answers.", StringComparison.Ordinal)
        where answer.NextStep is null == answer.NoneBecause is null
        orderby answer.Key
        select answer.Source.Says(answer.NextStep is null
            ? $"'{answer.Key}' has neither next_step nor none_because (I-00e)"
            : $"'{answer.Key}' has both next_step and none_because (I-00e)");

    // I-10: whatever state an order can be in has its words.
    private static IEnumerable<string> States(LocaleTemplates locale) =>
        locale.Messages.Values.FirstOrDefault(message => message.Key.StartsWith("orders.", StringComparison.Ordinal)) is not { } any ? [] :
        Enum.GetValues<OrderStatus>().Cast<OrderStatus?>().Append(null).Select(OrderAnswers.StatusKey)
            .Where(key => !locale.Messages.ContainsKey(key))
            .Select(key => any.Source.Says($"'{key}' is missing: an order can be in this state (I-10)"));

    // I-05: without three there is not enough to choose from, and the same one twice is said twice in a row.
    private static IEnumerable<string> Pool(LocaleTemplates locale)
    {
        if (!locale.Messages.TryGetValue("desk.acknowledge", out var pool))
            yield break;
        if (pool.Variants.Select(text => text.Words).Distinct(StringComparer.OrdinalIgnoreCase).Count() is var different && (different < 3 || different < pool.Variants.Count))
            yield return pool.Source.Says($"'{pool.Key}' needs at least three variants, each different (I-05)");
    }

    [GeneratedRegex(@"(?:[（）「」『』“”《》，。：；！？、…]|\|\s*(?:full_)?day\s*\}\}) +\S{1,4}|\S{1,4} +[（）「」『』“”《》，。：；！？、…]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StraySpace();
}
