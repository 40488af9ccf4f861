using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Channels.Connector;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Turns;

/// <summary>Clients that tell no zone tell at least what their clock shows.</summary>
public sealed class CustomerZoneTests
{
    private static readonly TimeZoneInfo Taipei = TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei");
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-09-08T10:00:00+08:00", "+08:00"), InlineData("2026-09-07T21:30:00-04:30", "-04:30"), InlineData("2026-09-08T02:00:00Z", null)]
    public void The_offset_of_the_local_timestamp_is_what_the_client_tells(string told, string? expected) =>
        Assert.Equal(expected, CustomerZones.OffsetOf(DateTimeOffset.Parse(told, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("America/New_York", "-04:00", null, "America/New_York"), InlineData(null, "-04:00", null, "-04:00"), InlineData(null, "-04:00", "Europe/Berlin", "Europe/Berlin")]
    [InlineData(null, "-04:00", "+09:00", "-04:00"), InlineData(null, null, "+09:00", "+09:00"), InlineData(null, null, null, null)]
    public void A_name_counts_before_an_offset_and_the_newer_offset_before_the_older(string? name, string? offset, string? known, string? expected) =>
        Assert.Equal(expected, CustomerZones.Choose(name, offset, known));

    [Fact]
    public void An_offset_that_the_shops_clock_has_is_the_shops_zone_with_its_rules() => Assert.Same(Taipei, CustomerZones.Find("+08:00", Taipei, Now));

    [Theory]
    [InlineData("-07:00", -7), InlineData("+09:00", 9), InlineData("Asia/Tokyo", 9), InlineData("nowhere", 8), InlineData("+99:00", 8), InlineData(null, 8)]
    public void What_cannot_be_used_leaves_the_shops_zone(string? told, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), CustomerZones.Find(told, Taipei, Now).GetUtcOffset(Now));

    [Theory]
    [InlineData("2026-09-07T22:00:00-04:00", "Good evening, happy Monday"), InlineData("2026-09-08T14:00:00+12:00", "Good afternoon, happy Tuesday"), InlineData("2026-09-08T02:00:00Z", "Good morning, happy Tuesday")]
    public async Task I03_A_client_that_tells_only_its_local_time_is_greeted_by_it(string localTimestamp, string greeting)
    {
        using var desk = new DeskHost();
        var json = $$$"""{"type":"message","text":"Hello","locale":"en","localTimestamp":"{{{localTimestamp}}}","channelId":"emulator","serviceUrl":"http://localhost:50000","from":{"id":"u1"},"conversation":{"id":"c1"}}""";
        var turn = ConnectorDoor.LetIn(ActivityJson.Parse(json), () => ActivityJson.Parse(json), new ClaimsIdentity());
        var said = await desk.Services.GetRequiredService<TurnRunner>().RunAsync(turn, CancellationToken.None);
        Assert.Contains(said.Replies, reply => reply.Json.Contains(greeting, StringComparison.Ordinal));
    }
}
