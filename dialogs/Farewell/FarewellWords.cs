using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Farewell;

/// <summary>The farewell: sorry only where something stayed open, and a word about the season (I-25).</summary>
public sealed class FarewellWords(IOptions<StoreOptions> store)
{
    public IReadOnlyList<Line> For(DeskTurn desk)
    {
        List<Line> lines = ["farewell.bye", Season(desk)];
        if (desk.State.Outcome is Outcome.AnsweredNotExpedited or Outcome.Unresolved)
            lines.Insert(0, "farewell.sorry");
        return lines;
    }

    public IReadOnlyList<Line> SeasonOnly(DeskTurn desk) => [Season(desk)];

    private Line Season(DeskTurn desk) => SeasonRules.SeasonOf(store.Value.Region, desk.Info.Today) switch
    {
        Farewell.Season.Spring => "farewell.spring",
        Farewell.Season.Summer => "farewell.summer",
        Farewell.Season.Autumn => "farewell.autumn",
        Farewell.Season.Winter => "farewell.winter",
        _ => "farewell.tropics",
    };
}
