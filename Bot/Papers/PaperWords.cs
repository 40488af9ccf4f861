using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Papers;

/// <summary>The wording of one paper, and what all papers of the shop have in common.</summary>
internal sealed class PaperWords(IWording wording, IOptions<StoreOptions> store)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    public TimeZoneInfo Zone => _zone;

    public string Say(string key, string locale, params (string Name, object? Value)[] values) =>
        wording.Render(key, locale, values.ToDictionary(value => value.Name, value => value.Value)).Text;

    public string Shop(string locale) => store.Value.Name.GetValueOrDefault(locale) ?? store.Value.Name.Values.First();

    public string Foot(string locale) => Say(
        "papers.foot", locale, ("shop", Shop(locale)), ("hotline", store.Value.Hotline), ("opens", store.Value.HotlineOpens), ("closes", store.Value.HotlineCloses));

    public string FullDay(DateTimeOffset at, string locale) => FullDay(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime), locale);

    public string FullDay(DateOnly day, string locale) => Say("papers.day", locale, ("day", day));
}
