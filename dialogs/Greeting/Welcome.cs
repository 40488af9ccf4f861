using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Moments;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Greeting;

/// <summary>The first thing a customer sees (I-01 to I-04): a line that begins the talk, one card with a face and a name, a greeting for the day.</summary>
public sealed class Welcome(Voice voice, IPersonas personas, IOptions<StoreOptions> store)
{
    /// <summary>Greets once in a conversation.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="briefly">An answer follows, so the greeting asks nothing.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task GreetAsync(ITurnContext turn, bool briefly, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        if (desk.State.Greeted)
            return;
        desk.State = desk.State with { Greeted = true };
        var name = desk.Persona.Name(desk.Locale);
        var shop = ShopName(desk.Locale);
        await Voice.ShowAsync(turn, Card(turn, desk, name, shop), voice.Text(turn, new Line("greeting.divider", ("shop", shop))), cancellationToken).ConfigureAwait(false);
        List<Line> lines = [new Line(
            briefly ? "greeting.hello-briefly" : "greeting.hello",
            ("salutation", Salutation(turn)), ("today", desk.Info.Today), ("festival", Festival(turn)), ("name", name))];
        if (Uri.TryCreate(store.Value.PrivacyUrl, UriKind.Absolute, out var privacy))
            lines.Add(new Line("greeting.privacy", ("url", privacy)));
        await voice.SayAsync(turn, lines, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a message says no more than hello, in words or with the card's "Chat with Lei now".</summary>
    public bool IsOnlyHello(ITurnContext turn, string text) => IsTalkButton(turn, text) || MoodRules.IsHello(text);

    private string Salutation(ITurnContext turn)
    {
        var info = turn.Desk().Info;
        return voice.Text(turn, PartsOfDay.Greeting(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(info.Now, info.TimeZone).DateTime)));
    }

    // OPS-03: a feast day is wished for instead of the weekday.
    private string? Festival(ITurnContext turn) =>
        Festivals.Greeting(turn.Desk().Info.Today) is { } key && voice.Text(turn, key) is { Length: > 0 } wish ? wish : null;

    private bool IsTalkButton(ITurnContext turn, string text)
    {
        var desk = turn.Desk();
        return voice.Buttons(turn, CardLine(desk.Persona.Name(desk.Locale)))[0].Value == text;
    }

    public string ShopName(string locale) => store.Value.Name.GetValueOrDefault(locale) ?? store.Value.Name.Values.FirstOrDefault() ?? "";

    private Attachment Card(ITurnContext turn, DeskTurn desk, string name, string shop) => new ThumbnailCard
    {
        Title = voice.Plain(turn, CardLine(name)),
        Subtitle = voice.Plain(turn, new Line("greeting.card-subtitle", ("shop", shop))),
        Images = [new CardImage(personas.AvatarUrl(desk.Persona), name)],
        Buttons = [.. voice.Buttons(turn, CardLine(name)).Select(button => new CardAction(ActionTypes.ImBack, button.Title, value: button.Value))],
    }.ToAttachment();

    private static Line CardLine(string name) => new("greeting.card", ("name", name));
}
