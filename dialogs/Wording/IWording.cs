namespace ServiceBot.Dialogs.Wording;

/// <summary>The wording of the desk, by key and locale. The sentences themselves live in <c>templates/</c>.</summary>
public interface IWording
{
    /// <summary>Renders the message <paramref name="key"/> (<c>file.message</c>, such as <c>orders.latest-date</c>).</summary>
    /// <param name="key">A key that every locale has; the start fails where one is missing.</param>
    /// <param name="locale"><c>zh-Hant</c>, <c>zh-Hans</c> or <c>en</c>.</param>
    /// <param name="values">What goes into the template's holes: strings, numbers, lists, dictionaries; dates as <see cref="DateOnly"/>.</param>
    /// <param name="variant">Which of the message's variants to take, counted round.</param>
    /// <exception cref="KeyNotFoundException">No such message.</exception>
    Utterance Render(string key, string locale, IReadOnlyDictionary<string, object?>? values = null, int variant = 0);

    /// <summary>How many variants the message has, at least 1.</summary>
    int Variants(string key, string locale);

    /// <summary>Whether a practice (a seed row such as <c>I-25</c>) is switched on for the locale (I-00f).</summary>
    bool IsOn(string practice, string locale);
}

/// <summary>A rendered message: its text (Markdown) and the buttons below it.</summary>
public sealed record Utterance(string Text, IReadOnlyList<Button> Buttons);

/// <summary>A suggested action: what it shows and what it sends when tapped.</summary>
public sealed record Button(string Title, string Value);
