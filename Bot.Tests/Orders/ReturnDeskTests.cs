using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Api;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Returns;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Orders;

public sealed partial class ReturnDeskTests
{
    [Fact]
    public async Task A_return_gets_a_number_that_nobody_can_guess_and_the_shop_hears_of_it_with_the_same_commit()
    {
        await using var shop = await ShopDatabase.OpenAsync(("Notify:Webhook", "https://shop.example/hook"));
        var number = await SubmitAsync(shop, "c1", Request(0));
        Assert.Matches(ReturnNumber(), number);
        Assert.Equal($"return.created:{number}", (await shop.ReadAsync(db => db.Outbox.SingleAsync())).EventId);
        var own = await shop.TurnAsync("c1", (IReturnDesk desk) => desk.OwnAsync(default));
        Assert.Equal((number, ReturnStates.Requested, "iPhone 15"), (own[0].Number, own[0].State, own[0].Items[0].Name));
    }

    [Fact]
    public async Task Elsewhere_the_contact_is_needed_and_tries_are_limited()
    {
        await using var shop = await ShopDatabase.OpenAsync(("Lookups:PerConversation", "3"));
        var number = await SubmitAsync(shop, "c1", Request(0));
        Assert.IsType<ReturnLookup.ContactNeeded>(await FindAsync(shop, number, null));
        Assert.IsType<ReturnLookup.Refused>(await FindAsync(shop, number, "0912345679"));
        Assert.IsType<ReturnLookup.Refused>(await FindAsync(shop, "R-0000000000", "0912345678"));
        Assert.IsType<ReturnLookup.Found>(await FindAsync(shop, number.ToLowerInvariant(), "+886912345678"));
        Assert.IsType<ReturnLookup.Limited>(await FindAsync(shop, number, "+886912345678"));
    }

    // Whichever conversations, items and order of events: an item of an order is never in two open returns.
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task Submits_at_once_make_one_return_of_each_item(int seed)
    {
        await using var shop = await ShopDatabase.OpenAsync();
        var random = new Random(seed);
        var submits = Enumerable.Range(0, 24).Select(count => TryAsync(shop, $"c{count}", Request([.. Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).DefaultIfEmpty(random.Next(4))])));

        var outcomes = await Task.WhenAll(submits);

        var lines = (await shop.ReadAsync(db => db.Set<ReturnRow>().ToListAsync())).SelectMany(row => ReturnJson.Items(row.Items)).Select(item => item.Line).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Assert.Equal(outcomes.Count(outcome => outcome == CommitOutcome.Committed), await shop.ReadAsync(db => db.Set<ReturnRow>().CountAsync()));
        Assert.Contains(CommitOutcome.Conflict, outcomes);
    }

    [Fact]
    public async Task A_cancelled_return_frees_its_items()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        var number = await SubmitAsync(shop, "c1", Request(0));
        Assert.Equal(CommitOutcome.Conflict, await TryAsync(shop, "c2", Request(0)));
        await ChangeAsync(shop, number, ReturnStates.Cancelled, 1);
        Assert.Equal(CommitOutcome.Committed, await TryAsync(shop, "c3", Request(0)));
    }

    [Fact]
    public async Task A_change_of_state_is_made_once_and_only_where_it_can_be()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        var number = await SubmitAsync(shop, "c1", Request(0));
        Assert.Equal(ChangeOutcome.Unknown, (await ChangeAsync(shop, "R-0000000000", ReturnStates.Received, 1)).Outcome);
        Assert.Equal(ChangeOutcome.OtherVersion, (await ChangeAsync(shop, number, ReturnStates.Received, 7)).Outcome);
        Assert.Equal(ChangeOutcome.Changed, (await ChangeAsync(shop, number, ReturnStates.Received, 1)).Outcome);
        Assert.Equal(ChangeOutcome.Same, (await ChangeAsync(shop, number, ReturnStates.Received, 1)).Outcome);
        Assert.Equal(ChangeOutcome.Impossible, (await ChangeAsync(shop, number, ReturnStates.Cancelled, 2)).Outcome);
        Assert.Equal([$"return:{number}:2"], await shop.ReadAsync(db => db.Reminders.Select(reminder => reminder.Name).ToListAsync()));
    }

    private static Task<ChangeResult> ChangeAsync(ShopDatabase shop, string number, string state, int version) =>
        shop.Services.GetRequiredService<ReturnChanges>().ApplyAsync(number, new StateChange(state, null, version), default);

    private static Task<string> SubmitAsync(ShopDatabase shop, string conversation, ReturnRequest request) =>
        shop.TurnAsync(conversation, (IReturnDesk desk) => desk.SubmitAsync(request, default));

    private static Task<ReturnLookup> FindAsync(ShopDatabase shop, string number, string? contact) =>
        shop.TurnAsync("elsewhere", (IReturnDesk desk) => desk.FindAsync(number, contact, default));

    /// <summary>A turn that has seen no return of the order, and commits after others may have.</summary>
    private static async Task<CommitOutcome> TryAsync(ShopDatabase shop, string conversation, ReturnRequest request)
    {
        var store = shop.Services.GetRequiredService<ITurnStore>();
        var key = new ConversationKey(ConversationKey.Connector, "test", conversation);
        var work = new UnitOfWork(new() { Key = key }, new($"test/users/{conversation}", 0, null), shop.Clock.GetUtcNow()) { Reference = "{}" };
        using var scope = shop.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentTurn>().Begin(work, new TurnInfo(conversation, shop.Clock.GetUtcNow(), null, TimeZoneInfo.Utc, CanFollowUp: true));
        await scope.ServiceProvider.GetRequiredService<IReturnDesk>().SubmitAsync(request, default);
        return await store.CommitAsync(work);
    }

    private static ReturnRequest Request(params int[] lines) => new()
    {
        OrderNumber = "w100040",
        Items = [.. lines.Select(line => new ReturnItem(line, "iPhone 15", 1, null))],
        Wish = ReturnWish.Refund,
        ContactName = "林小姐",
        Contact = "0912-345-678",
        Locale = "zh-Hant",
        LastDay = new DateOnly(2026, 9, 18),
    };

    [GeneratedRegex("^R-[0-9A-HJKMNP-TV-Z]{10}$")]
    private static partial Regex ReturnNumber();
}
