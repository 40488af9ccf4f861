using System.Net;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class VisitorTests
{
    [Fact]
    public async Task Every_visitor_gets_a_fresh_id_that_signs_nobody_in()
    {
        await using var host = await ChannelHost.StartAsync();

        var one = await host.PostAsync("/chat/token", null, new { locale = "en" });
        var two = await host.PostAsync("/chat/token", null, new { locale = "en" });

        Assert.StartsWith("dl_~", (string?)one["userId"], StringComparison.Ordinal);
        Assert.NotEqual((string?)one["userId"], (string?)two["userId"]);
        Assert.NotEqual((string?)one["conversationId"], (string?)two["conversationId"]);
    }

    [Fact]
    public async Task While_the_demo_is_on_a_visitor_may_be_one_of_its_customers_and_nobody_else()
    {
        await using var host = await ChannelHost.StartAsync();
        using var list = await host.SendAsync(HttpMethod.Get, "/chat/demo-customers", null);
        var customer = JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray()[0]!;

        var token = await host.PostAsync("/chat/token", null, new { user = (string?)customer["id"] });
        using var stranger = await host.SendAsync(HttpMethod.Post, "/chat/token", null, new { user = "c-883" });

        Assert.Equal($"dl_{customer["id"]}", (string?)token["userId"]);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
    }

    [Fact]
    public async Task Without_the_demo_a_visitor_is_nobody()
    {
        await using var host = await ChannelHost.StartAsync(("Demo:Enabled", "false"));

        using var list = await host.SendAsync(HttpMethod.Get, "/chat/demo-customers", null);
        using var customer = await host.SendAsync(HttpMethod.Post, "/chat/token", null, new { user = "demo-lin" });

        Assert.Equal(HttpStatusCode.NotFound, list.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, customer.StatusCode);
    }

    [Fact]
    public async Task One_address_gets_so_many_tokens_a_minute_and_is_told_when_to_come_again()
    {
        await using var host = await ChannelHost.StartAsync(("DirectLine:TokensPerMinute", "3"));
        for (var i = 0; i < 3; i++)
            await host.PostAsync("/chat/token", null);

        using var answer = await host.SendAsync(HttpMethod.Post, "/chat/token", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }
}
