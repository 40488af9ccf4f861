using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Up to three places below one another, each with what can be tapped; as text where a channel shows no cards.</summary>
public sealed class PlaceCard(Voice voice, PlaceLines lines)
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    private static readonly string[] ChannelsWithCards = [Channels.Directline, Channels.Webchat, Channels.Emulator, Channels.Msteams, Channels.Test];

    public Task ShowAsync(ITurnContext turn, IReadOnlyList<NearPlace> places, CancellationToken cancellationToken) =>
        ChannelsWithCards.Contains(turn.Activity.ChannelId)
            ? Voice.ShowAsync(turn, Make(turn, places), null, cancellationToken)
            : voice.SayAsync(turn, [.. places.Select(place => lines.All(place, Hours(turn, place, voice.Text)))], cancellationToken);

    private Attachment Make(ITurnContext turn, IReadOnlyList<NearPlace> places) => new(ContentType, content: new JObject
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.3",
        ["body"] = new JArray(places.Select((place, index) => Place(turn, place, index > 0))),
    });

    private JObject Place(ITurnContext turn, NearPlace near, bool separated)
    {
        List<JObject> items = [Text(voice.Plain(turn, new Line("places.title", ("name", near.Point.Name), ("distance", PlaceLines.Distance(near)))), "Bolder")];
        if (near.Point.Address is { } address)
            items.Add(Text(address));
        items.Add(Text(Hours(turn, near, voice.Plain)));
        if (near.Point.Phone is { } phone)
            items.Add(phone.All(IsOfNumber) ? Plain(phone) : Text(phone));
        if (Actions(turn, near.Point) is { Count: > 0 } actions)
            items.Add(new JObject { ["type"] = "ActionSet", ["actions"] = new JArray(actions) });
        return new JObject { ["type"] = "Container", ["separator"] = separated, ["items"] = new JArray(items) };
    }

    private List<JObject> Actions(ITurnContext turn, ServicePoint point)
    {
        List<JObject> actions = [];
        if (point.Phone is { } phone)
            actions.Add(Open(voice.Plain(turn, "places.call"), PlaceLines.Call(phone)));
        if (lines.Map(point) is { } map)
            actions.Add(Open(voice.Plain(turn, "places.map"), map.AbsoluteUri));
        if (point.Website is { } website)
            actions.Add(Open(voice.Plain(turn, "places.website"), website.AbsoluteUri));
        return actions;
    }

    private string Hours(ITurnContext turn, NearPlace near, Func<ITurnContext, Line, string> say)
    {
        var now = turn.Desk().Info.Now;
        var hours = say(turn, lines.Hours(near.Point, now));
        return lines.HolidayRule(near.Point, now) is { } rule ? say(turn, new Line("places.hours-and-holidays", ("hours", new Verbatim(hours)), ("holidays", new Verbatim(say(turn, rule))))) : hours;
    }

    // A leading + is no list where a digit follows it, and reads better without a mark before it.
    private static bool IsOfNumber(char character) => char.IsAsciiDigit(character) || "+ -()./".Contains(character, StringComparison.Ordinal);

    private static JObject Text(string text, string weight = "Default") => Plain(MarkdownText.Escape(text), weight);

    private static JObject Plain(string text, string weight = "Default") =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["weight"] = weight, ["wrap"] = true, ["spacing"] = "Small" };

    private static JObject Open(string title, string url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };
}
