using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>An entry as it is said: its answer with the shop's numbers and dates, a word of caution where it is old, and the part beyond.</summary>
public sealed class KnowledgeLines(
    IOptions<StoreOptions> store, IOptions<PolicyOptions> policy, IOptions<PlaceOptions> places, IOptions<KnowledgeOptions> options, IStaleFacts stale)
{
    public IReadOnlyList<Line> Answer(KnowledgeEntry entry, DeskTurn desk, DeviceTraits? traits = null)
    {
        var line = new Line(entry.Key, Values(desk, traits));
        if (!options.Value.IsStale(Source(entry, desk), desk.Info.Today))
            return [line];
        stale.Said(entry);
        return [line, "questions.stale"];
    }

    public Line Next(KnowledgeEntry entry, DeskTurn desk, DeviceTraits? traits = null) => new(entry.NextKey, Values(desk, traits));

    public static FactSource Source(KnowledgeEntry entry, DeskTurn desk) => entry.Sources[desk.Locale];

    private (string, object?)[] Values(DeskTurn desk, DeviceTraits? traits)
    {
        var policies = policy.Value;
        return
        [
            .. HotlineRules.Values(store.Value, desk.Info.Now),
            ("support_days", policies.PhoneSupportDays), ("months", policies.WarrantyMonths), ("return_days", policies.ReturnDays),
            ("inspection_from", policies.InspectionHours.From), ("inspection_to", policies.InspectionHours.To),
            ("replacement_from", policies.ReplacementDays.From), ("replacement_to", policies.ReplacementDays.To),
            ("first_day", desk.Info.Today.AddDays(policies.ReplacementDays.From)), ("last_day", desk.Info.Today.AddDays(policies.ReplacementDays.To)),
            ("locator", new Uri(places.Value.Locator)),
            ("home", Word(traits?.HomeButton)), ("burst", Word(traits?.Burst)), ("nine_key", Word(traits?.NineKey)),
        ];
    }

    private static string Word(bool? known) => known switch { true => "yes", false => "no", null => "" };
}
