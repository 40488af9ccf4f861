using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>The nearest places that repair; asks for the city or district only where nothing named one yet (I-09).</summary>
public sealed class NearestServiceDialog : TopicDialog
{
    private const string AskedAgain = "asked-again";
    private const int CitiesOffered = 4;

    private readonly PlaceFinder _places;
    private readonly PlaceCard _card;
    private readonly Voice _voice;
    private readonly StoreOptions _store;

    public NearestServiceDialog(AskDialog ask, PlaceFinder places, PlaceCard card, Voice voice, IOptions<StoreOptions> store)
        : base(nameof(NearestServiceDialog), ask)
    {
        (_places, _card, _voice, _store) = (places, card, voice, store.Value);
        AddDialog(new WaterfallDialog(Steps, [LookAsync, LookAgainAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.NearestService];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Places = new PlaceState() };

    private async Task<DialogTurnResult> LookAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        var text = step.Context.Activity.Text ?? "";
        if (TopicOf(step) != AskedAgain)
        {
            var search = await FindAsync(text, cancellationToken).ConfigureAwait(false);
            if (search is PlaceSearch.NoPlaceNamed && desk.State.Places.Where is { } before)
                (text, search) = (before, await FindAsync(before, cancellationToken).ConfigureAwait(false));
            if (search is not PlaceSearch.NoPlaceNamed)
                return await AnswerAsync(step, text, search, cancellationToken).ConfigureAwait(false);
        }

        return await step.AskAsync(await QuestionAsync(TopicOf(step) == AskedAgain ? "places.ask-again" : "places.ask-where", desk.Locale, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> LookAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var text = step.Answer()?.Text ?? "";
        var search = await FindAsync(text, cancellationToken).ConfigureAwait(false);
        if (search is not PlaceSearch.NoPlaceNamed)
            return await AnswerAsync(step, text, search, cancellationToken).ConfigureAwait(false);
        if (TopicOf(step) != AskedAgain)
            return await step.ReplaceDialogAsync(Steps, AskedAgain, cancellationToken).ConfigureAwait(false);
        return await SayAsync(step, new Line("places.not-known", HotlineRules.Values(_store, step.Context.Desk().Info.Now)), Outcome.Unresolved, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, string text, PlaceSearch search, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Places = new PlaceState { Where = text } };
        if (search is not PlaceSearch.Found found)
            return await SayAsync(step, NoneNear(desk, ((PlaceSearch.NoneNear)search).Nearest), Outcome.Answered, cancellationToken).ConfigureAwait(false);
        var first = PlaceWishes.AsksForStore(step.Context.Activity.Text ?? "")
            ? await StoreAsync(text, desk.Locale, cancellationToken).ConfigureAwait(false)
            : new Line("places.found", ("count", found.Places.Count), ("by_name", PlaceRules.Position(text) is null && found.Places[0].Kilometres is not null));
        desk.State = desk.State with { Outcome = Outcome.Answered };
        await _voice.SayAsync(step.Context, first, cancellationToken).ConfigureAwait(false);
        await _card.ShowAsync(step.Context, [.. found.Places.Select(place => place with { Point = place.Point.In(desk.Locale) })], cancellationToken).ConfigureAwait(false);
        await _voice.SayAsync(step.Context, "places.next", cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // whether a city has a store of the maker's own is what the list says, never the wording.
    private async Task<Line> StoreAsync(string text, string locale, CancellationToken cancellationToken)
    {
        var search = await _places.FindAsync(text, ServicePointKind.RetailStore, cancellationToken).ConfigureAwait(false);
        var nearest = search switch
        {
            PlaceSearch.Found found => found.Places[0],
            PlaceSearch.NoneNear none => none.Nearest,
            _ => null,
        };
        if (nearest is null)
            return "places.store-none";
        var isThere = await _places.IsInCityAsync(text, nearest.Point, cancellationToken).ConfigureAwait(false);
        return new Line(isThere ? "places.store-yes" : "places.store-elsewhere", ("name", nearest.Point.In(locale).Name), ("city", nearest.Point.In(locale).City), ("distance", PlaceLines.Distance(nearest)));
    }

    private Line NoneNear(DeskTurn desk, NearPlace? nearest)
    {
        var hotline = HotlineRules.Values(_store, desk.Info.Now);
        return nearest is null
            ? new Line("places.none-at-all", hotline)
            : new Line("places.none-near", [("name", nearest.Point.In(desk.Locale).Name), ("city", nearest.Point.In(desk.Locale).City), ("distance", PlaceLines.Distance(nearest)), .. hotline]);
    }

    private async Task<DialogTurnResult> SayAsync(WaterfallStepContext step, Line line, Outcome outcome, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        desk.State = desk.State with { Outcome = outcome };
        await _voice.SayAsync(step.Context, line, cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task<Question> QuestionAsync(string key, string locale, CancellationToken cancellationToken) => new()
    {
        Key = key,
        Expects = Expects.Text,
        Topics = [.. Topics],
        Choices = [.. (await _places.CitiesAsync(CitiesOffered, _store.Region, locale, cancellationToken).ConfigureAwait(false)).Select(city => new Button(city, city))],
    };

    private Task<PlaceSearch> FindAsync(string text, CancellationToken cancellationToken) => _places.FindAsync(text, null, cancellationToken);
}
