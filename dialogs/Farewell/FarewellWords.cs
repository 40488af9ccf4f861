using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Moments;

namespace ServiceBot.Dialogs.Farewell;

/// <summary>The farewell: sorry only where something stayed open, and a word about the season (I-25).</summary>
public sealed class FarewellWords(IOptions<StoreOptions> store)
{
    public IReadOnlyList<Line> For(DeskTurn desk)
    {
        List<Line> lines = ["farewell.bye", .. SeasonOnly(desk)];
        if (desk.State.Outcome is Outcome.AnsweredNotExpedited or Outcome.Unresolved)
            lines.Insert(0, "farewell.sorry");
        return lines;
    }

    /// <summary>The solar term that begins today, the season, and late at night the wish to rest.</summary>
    public IReadOnlyList<Line> SeasonOnly(DeskTurn desk)
    {
        var region = Places.RegionOf(desk.Info.TimeZone.Id, store.Value.Region);
        List<Line> lines = [Season(region, desk.Info.Today)];
        if (Places.KeepsSolarTerms(region) && SolarTerms.On(desk.Info.Today) is { } term)
            lines.Insert(0, new Line("farewell.solar-term", ("term", term)));
        if (IsLate(TimeZoneInfo.ConvertTime(desk.Info.Now, desk.Info.TimeZone).Hour))
            lines.Add("farewell.late");
        return lines;
    }

    private static bool IsLate(int hour) => hour is >= 22 or < 5;

    private static Line Season(string region, DateOnly today) => SeasonRules.SeasonOf(region, today) switch
    {
        Farewell.Season.Spring => "farewell.spring",
        Farewell.Season.Summer => "farewell.summer",
        Farewell.Season.Autumn => "farewell.autumn",
        Farewell.Season.Winter => "farewell.winter",
        _ => "farewell.tropics",
    };
}
