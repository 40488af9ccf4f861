using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Tickets;

namespace ServiceBot.Tests.Orders;

public partial class DeskTests
{
    private static readonly RepairRequest BrokenPhone = new()
    {
        Device = "iPhone 15",
        Fault = "螢幕裂了",
        Condition = "掉到地上",
        ContactName = "林小姐",
        Contact = "0912-345-678",
        BackedUp = true,
        Locale = "zh-Hant",
    };

    [Fact]
    public async Task A_repair_request_gets_a_number_that_nobody_can_guess()
    {
        await using var shop = await ShopDatabase.OpenAsync();

        var numbers = new[] { await Submit(shop, "c1"), await Submit(shop, "c1") };

        Assert.All(numbers, number => Assert.Matches(RepairNumber(), number));
        Assert.NotEqual(numbers[0], numbers[1]);
    }

    [Fact]
    public async Task A_conversation_sees_its_own_requests_newest_first_without_a_contact()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        var (first, second) = (await Submit(shop, "c1"), await Submit(shop, "c1"));
        await Submit(shop, "c2");

        var own = await shop.TurnAsync("c1", (IRepairDesk desk) => desk.OfConversationAsync(default));
        var found = await shop.TurnAsync("c1", (IRepairDesk desk) => desk.FindAsync(first.ToLowerInvariant(), null, default));

        Assert.Equal([second, first], own.Select(repair => repair.Number));
        Assert.Equal(BrokenPhone, Assert.IsType<RepairLookup.Found>(found).Repair.Request);
        Assert.Equal("received", own[0].State);
    }

    [Fact]
    public async Task Elsewhere_the_contact_is_needed_and_a_wrong_one_is_refused_like_an_unknown_number()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        var number = await Submit(shop, "c1");

        Assert.IsType<RepairLookup.ContactNeeded>(await Find(shop, number, null));
        Assert.IsType<RepairLookup.Refused>(await Find(shop, number, "0912345679"));
        Assert.IsType<RepairLookup.Refused>(await Find(shop, "RP-0000000000", "0912345678"));
        Assert.IsType<RepairLookup.Found>(await Find(shop, number, "+886912345678"));
    }

    [Fact]
    public async Task A_ticket_promises_an_answer_within_the_hours_of_the_policy()
    {
        await using var shop = await ShopDatabase.OpenAsync(("Policy:ComplaintHours", "36"));

        var receipt = await Open(shop);

        Assert.Equal(shop.Clock.GetUtcNow().AddHours(36), receipt.AnsweredBy);
        var stored = await shop.ReadAsync(db => db.Set<TicketRow>().SingleAsync());
        Assert.Equal((receipt.Number, "complaint", receipt.AnsweredBy), (stored.Number, stored.Kind, stored.AnsweredBy));
        Assert.NotEqual(0, stored.ConversationKey);
    }

    [Fact]
    public async Task The_shop_hears_of_both_with_the_same_commit_under_a_stable_id()
    {
        await using var shop = await ShopDatabase.OpenAsync(("Notify:Webhook", "https://shop.example/hook"));

        var repair = await Submit(shop, "c1");
        var ticket = await Open(shop);

        var notices = await shop.ReadAsync(db => db.Outbox.OrderBy(notice => notice.Id).ToListAsync());
        Assert.Equal([$"repair.created:{repair}", $"ticket.created:{ticket.Number}"], notices.Select(notice => notice.EventId));
        Assert.All(notices, notice => Assert.Equal("webhook", notice.Kind));
        using var payload = JsonDocument.Parse(notices[0].Payload);
        Assert.Equal("螢幕裂了", payload.RootElement.GetProperty("details").GetProperty("request").GetProperty("fault").GetString());
    }

    [Fact]
    public async Task Without_an_address_nothing_waits_to_be_sent()
    {
        await using var shop = await ShopDatabase.OpenAsync();

        await Submit(shop, "c1");

        Assert.Equal(0, await shop.ReadAsync(db => db.Outbox.CountAsync()));
    }

    private static Task<string> Submit(ShopDatabase shop, string conversation) =>
        shop.TurnAsync(conversation, (IRepairDesk desk) => desk.SubmitAsync(BrokenPhone, default));

    private static Task<RepairLookup> Find(ShopDatabase shop, string number, string? contact) =>
        shop.TurnAsync("elsewhere", (IRepairDesk desk) => desk.FindAsync(number, contact, default));

    private static Task<TicketReceipt> Open(ShopDatabase shop) =>
        shop.TurnAsync("c3", (ITicketDesk desk) => desk.OpenAsync(new("complaint", "late", "Lin", "a@b", "Waited for a week", "en", null), default));

    [GeneratedRegex("^RP-[0-9A-HJKMNP-TV-Z]{10}$")]
    private static partial Regex RepairNumber();
}
