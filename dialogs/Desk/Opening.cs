using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>How the first answer to a matter begins: a friend's acknowledgement (I-05), the wait (I-00a), the name of the matter (I-06).</summary>
public static class Opening
{
    // These say themselves what they are about.
    private static readonly string[] NameThemselves = [Topics.RepairRequest, Topics.DeviceTip, Topics.NearestService, Topics.PhoneSupport];
    private static readonly string[] BeginThemselves =
        [Topics.HumanAgent, Topics.Complaint, OrderAnswers.Expedite];

    public static IReadOnlyList<Line> For(DeskTurn desk, string topic, string label, string text)
    {
        List<Line> lines = [];
        if (topic != Topics.Complaint && MoodRules.HasWaited(text))
            lines.Add("desk.waited");
        if (BeginThemselves.Contains(topic))
            return lines;
        if (lines.Count == 0 && !desk.Lead.Any(line => line.Key == WishList.Next))
            lines.Add("desk.acknowledge");
        if (desk.State.Topic != topic && label.Length > 0 && !NameThemselves.Contains(topic))
            lines.Add(new Line("desk.topic", ("topic", label)));
        return lines;
    }
}
