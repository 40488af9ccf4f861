using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Dialogs.Documents;

/// <summary>Puts together what is known of the four: what the customer says goes before what the device's record and the order say.</summary>
public sealed class SituationDesk(DeviceDesk devices, DocumentLines lines, WarrantyLines warranty, MarketTable markets, IOptions<StoreOptions> store)
{
    /// <summary>Takes in what the message tells, whichever of the four was asked.</summary>
    public void TakeIn(DeskTurn desk, string text, SituationPart? asked)
    {
        var told = desk.State.Documents;
        var here = SituationFinder.BoughtHere(text);
        var namesStore = SituationFinder.NamesStore(text);
        var part = PartNumbers.Find(text);
        desk.State = desk.State with
        {
            Documents = told with
            {
                Region = RegionFinder.Find(text) ?? RegionOf(part) ?? Named(desk, text, asked) ?? (here ? Home : null) ?? told.Region,
                Channel = ChannelOf(SituationFinder.Channel(text)) ?? (here ? ChannelOf(Seller) : null)
                    ?? (asked == SituationPart.Channel && namesStore ? Channel.Official : (Channel?)null) ?? told.Channel,
                Destination = SituationFinder.Destination(text) switch
                {
                    SituationFinder.Store => Destination.Store,
                    SituationFinder.Provider => Destination.Provider,
                    _ => asked == SituationPart.Destination && namesStore ? Destination.Store : told.Destination,
                },
                Standing = SituationFinder.InWarranty(text) is { } within ? within ? Standing.InWarranty : Standing.OutOfWarranty : told.Standing,
            },
        };
    }

    /// <summary>The four as far as they are known, and the market's name-giving code.</summary>
    public async Task<(Situation Known, string Region)> KnownAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        var told = desk.State.Documents;
        var record = await RecordAsync(desk, cancellationToken).ConfigureAwait(false);
        // Another device than the recorded one is spoken of; only its market is known of what was told.
        if ((told.Region is { } region && record.Region is { } known && region != known) || (told.Channel is { } channel && record.Channel is { } sold && channel != sold))
            record = new Record();
        var whole = told.Region ?? record.Region;
        var situation = new Situation
        {
            Region = whole is null ? null : RegionRules.KindOf(whole, store.Value.Region),
            Channel = told.Channel ?? record.Channel,
            Standing = told.Standing ?? record.Standing,
            Destination = told.Destination,
        };
        return (situation, whole ?? Home);
    }

    private string Home => store.Value.Region.ToUpperInvariant();

    private string Seller => store.Value.Seller;

    private async Task<Record> RecordAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        if (desk.State.Warranty.Purchase is null && await devices.DevicesAsync(desk, cancellationToken).ConfigureAwait(false) is { Count: > 0 } owned)
        {
            if (owned is not [var only])
                return new Record(Home, ChannelOf(Seller));
            await devices.TakeAsync(desk, only, DateSource.Order, cancellationToken).ConfigureAwait(false);
        }

        var known = desk.State.Warranty;
        var coverage = warranty.CoverageOf(desk);
        Standing? standing = coverage.PurchasedOn is null ? null : coverage.Whole.IsActive ? Standing.InWarranty : Standing.OutOfWarranty;
        return new Record(known.Region, ChannelOf(known.Seller), standing);
    }

    private string? RegionOf(string? part) => part is not null && RegionRules.Of(markets, part) is Market.Of market ? market.Region : null;

    // The buttons name markets in the language of the chat, which the words above may not know.
    private string? Named(DeskTurn desk, string text, SituationPart? asked) => asked == SituationPart.Region
        ? lines.Regions(desk).Find(region => TopicNames.Folded(region.Name) == TopicNames.Folded(text)).Region
        : null;

    private static Channel? ChannelOf(string? channel) => channel switch
    {
        SituationFinder.Official => Channel.Official,
        SituationFinder.Reseller => Channel.Reseller,
        _ => null,
    };

    private sealed record Record(string? Region = null, Channel? Channel = null, Standing? Standing = null);
}
