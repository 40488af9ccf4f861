using System.Collections.ObjectModel;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Wording;

/// <summary>
/// Says what the templates say. A message whose practice is switched off for the locale is empty, or its <c>otherwise</c>.
/// </summary>
internal sealed class TemplateWording(TemplateCatalog catalog, IOptionsMonitor<PracticeSwitches> switches) : IWording
{
    private static readonly Utterance Silence = new("", []);

    public Utterance Render(string key, string locale, IReadOnlyDictionary<string, object?>? values = null, int variant = 0)
    {
        var message = catalog.Message(key, locale);
        var text = Choose(message, locale, variant);
        if (text is null)
            return Silence;
        values ??= ReadOnlyDictionary<string, object?>.Empty;
        var contexts = catalog.Contexts(locale);
        var said = text.Render(values, contexts);
        // The step beyond belongs to the matter, not to what is said instead of it.
        if (message.NextStep is { } beyond && text != message.Otherwise)
            said += (locale == Locales.English ? " " : "") + beyond.Render(values, contexts);
        return new Utterance(said, Buttons(message, values, contexts));
    }

    public int Variants(string key, string locale) => catalog.Message(key, locale).Variants.Count;

    public bool IsOn(string practice, string locale) => switches.CurrentValue.IsOn(practice, locale);

    private LiquidText? Choose(MessageTemplate message, string locale, int variant)
    {
        if (message.Practice is { } practice && !IsOn(practice, locale))
            return message.Otherwise;
        var count = message.Variants.Count;
        return message.Variants[((variant % count) + count) % count];
    }

    private static IReadOnlyList<Button> Buttons(MessageTemplate message, IReadOnlyDictionary<string, object?> values, LiquidContexts contexts) =>
        message.Buttons.Count == 0
            ? []
            : [.. message.Buttons.Select(button => new Button(button.Title.Render(values, contexts), button.Value.Render(values, contexts)))];
}
