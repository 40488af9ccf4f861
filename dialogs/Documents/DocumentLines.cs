using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Documents;

/// <summary>Reads a list out: what was asked first, then each thing with its reason, then what is not needed and what else to know.</summary>
public sealed class DocumentLines(Voice voice, MarketLines markets, IOptions<StoreOptions> store)
{
    private static readonly Dictionary<string, string[]> Brought = new()
    {
        [PaperFinder.Certificate] = ["certificate"],
        [PaperFinder.ExitProof] = ["exit-proof"],
        [PaperFinder.Receipt] = ["receipt-abroad", "invoice", "proof"],
    };

    public IReadOnlyList<Line> Of(ITurnContext turn, DocumentList list, Situation known, DocumentsState told, string region)
    {
        var (head, said) = Head(turn, list, told);
        var items = list.Bring.Select(item => voice.Text(turn, new Line("documents.line", ("item", Part(turn, "item-" + item)), ("reason", Part(turn, "reason-" + item)))));
        var channel = known.Channel is { } bought ? voice.Plain(turn, bought == Channel.Official ? "documents.channel-official" : "documents.channel-reseller") : null;
        var situation = voice.Plain(turn, new Line("documents.situation", ("region", markets.Name(turn.Desk().Locale, region)), ("channel", channel)));
        return
        [
            .. head,
            new Line("documents.list", ("situation", situation), ("items", new Verbatim(string.Join('\n', items)))),
            .. list.NotNeeded.Where(paper => paper != said).Select(paper => new Line(Key("not-" + paper))),
            .. list.Advice.Select(advice => new Line(Key("advice-" + advice))),
        ];
    }

    /// <summary>What is certain already, before the rest is asked (E-02, E-03, F-10, X-04).</summary>
    public Line? SoFar(DeskTurn desk, Situation known) => known switch
    {
        { Region: RegionKind.Abroad } when desk.State.Documents.Paper == PaperFinder.Certificate => "documents.not-certificate",
        { Region: RegionKind.Abroad, Channel: null } => "documents.so-far-abroad",
        { Region: RegionKind.Mainland, Channel: null } => "documents.so-far-mainland",
        { Region: null, Channel: Channel.Official } => new Line("documents.so-far-official", ("home", Home(desk))),
        { Region: null, Channel: Channel.Reseller } => new Line("documents.so-far-reseller", ("home", Home(desk))),
        _ => null,
    };

    /// <summary>Without its papers a model from abroad has one place to go to, whatever else is asked (B-08); null where none is missing.</summary>
    public Line? Missing(ITurnContext turn, Situation known) =>
        known.Region == RegionKind.Abroad && turn.Desk().State.Documents is { Lacks: true, Paper: PaperFinder.ExitProof or PaperFinder.Receipt } told
            ? new Line("documents.missing-papers", ("paper", voice.Plain(turn, Key("paper-" + told.Paper))))
            : null;

    /// <summary>The markets that most customers mean, the shop's own first; the last is any other.</summary>
    public List<(string Region, string Name)> Regions(DeskTurn desk) =>
    [
        .. new[] { store.Value.Region.ToUpperInvariant(), RegionRules.Mainland, "HK", "US", "JP", RegionFinder.Other }
            .Distinct().Select(region => (region, markets.Name(desk.Locale, region))),
    ];

    private string Home(DeskTurn desk) => markets.Name(desk.Locale, store.Value.Region.ToUpperInvariant());

    // B-08, E-02, E-04: who asks about one paper gets the answer about it first. What is said is not said again below.
    private (IReadOnlyList<Line> Head, string? Said) Head(ITurnContext turn, DocumentList list, DocumentsState told)
    {
        if (told.Paper is not { } paper)
            return ([], null);
        if (list.NotNeeded.Contains(paper))
            return ([new Line(Key("not-" + paper))], paper);
        if (list.Bring.FirstOrDefault(Brought[paper].Contains) is not { } item)
            return ([], null);
        (string, object?) name = ("paper", voice.Plain(turn, Key("paper-" + paper)));
        if (!told.Lacks)
            return ([new Line("documents.needed", name)], null);
        return item is "invoice" or "proof" ? ([new Line("documents.missing-proof", name)], null) : ([new Line("documents.missing-papers", name)], null);
    }

    // The table names the messages, and the start checks that every locale has them.
    private static string Key(string message) => "documents." + message;

    private Verbatim Part(ITurnContext turn, string key) => new(voice.Text(turn, new Line(Key(key))));
}
