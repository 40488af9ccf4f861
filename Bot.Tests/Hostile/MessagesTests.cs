using System.Net;
using ServiceBot.Tests.Endurance;

namespace ServiceBot.Tests.Hostile;

/// <summary>Whatever is posted to <c>/api/messages</c>, the desk refuses it or copes with it, and stays up.</summary>
[Collection(SharedDesk.Name)]
public sealed class MessagesTests(RunningDesk desk)
{
    private const string Door = "/api/messages";
    private const int Mutations = 400;

    public static TheoryData<string> PassedOn => ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via", "Origin"];

    public static TheoryData<string, string> Elsewhere => new()
    {
        { "serviceUrl", "https://attacker.example" }, { "serviceUrl", "http://169.254.169.254/latest" }, { "serviceUrl", "file:///etc/passwd" },
        { "serviceUrl", "http://localhost.attacker.example" }, { "serviceUrl", "http://127.0.0.1@attacker.example" }, { "serviceUrl", "//localhost" },
    };

    [Fact]
    public async Task Bodies_that_are_wrong_in_one_way_are_refused_or_coped_with()
    {
        using var judge = new Judge(desk);
        foreach (var request in HostileBodies.All())
            await judge.SendAsync(request.Name, request.To(Door));
        await judge.AssertAllWasWellAsync();
    }

    [Fact]
    public async Task Bodies_changed_at_random_are_refused_or_coped_with()
    {
        using var judge = new Judge(desk);
        var mutator = new Mutator(20260908);
        for (var number = 0; number < Mutations; number++)
        {
            var request = mutator.Next(number);
            await judge.SendAsync(request.Name, request.To(Door));
        }

        await judge.AssertAllWasWellAsync();
    }

    [Theory]
    [MemberData(nameof(PassedOn))]
    public async Task A_request_that_somebody_passed_on_is_not_let_in_without_authentication(string header)
    {
        using var judge = new Judge(desk);
        var request = Valid().To(Door);
        request.Headers.TryAddWithoutValidation(header, header == "Origin" ? "https://attacker.example" : "127.0.0.1");

        Assert.Equal(HttpStatusCode.Unauthorized, await judge.SendAsync(header, request));
    }

    [Fact]
    public async Task A_request_for_another_host_is_not_let_in_without_authentication()
    {
        using var judge = new Judge(desk);
        var request = Valid().To(Door);
        request.Headers.Host = "attacker.example";

        Assert.Equal(HttpStatusCode.Unauthorized, await judge.SendAsync("Host", request));
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Answers_are_not_sent_elsewhere_without_authentication(string property, string value)
    {
        using var judge = new Judge(desk);
        var activity = HostileBodies.Valid();
        activity[property] = value;

        Assert.Equal(HttpStatusCode.Unauthorized, await judge.SendAsync(value, new HostileRequest(value, activity.ToJsonString()).To(Door)));
    }

    [Fact]
    public async Task A_token_of_nobody_opens_nothing_where_forwarding_is_forged()
    {
        using var judge = new Judge(desk);
        foreach (var token in new[] { "Bearer x", "Bearer", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic dXNlcjpwYXNz", "\u007f" })
        {
            var request = Valid().To(Door);
            request.Headers.TryAddWithoutValidation("Authorization", token);
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", "127.0.0.1");
            Assert.Contains(await judge.SendAsync(token, request), new HttpStatusCode?[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
        }
    }

    [Fact]
    public async Task Unknown_routes_and_methods_are_refused()
    {
        using var judge = new Judge(desk);
        foreach (var path in new[] { "/api", "/api/messages/", "/api/messages/x", "/api/messages/../messages", "/API/MESSAGES", "/v3", "/v3/directline", "/v3/directline/x", "/v3/directline/conversations//activities", "/%2e%2e/%2e%2e/etc/passwd", "/appsettings.json", "/..%2fappsettings.json", "/data/servicebot.db", "/templates/en/desk.yaml", "/%00", "/%", "/a%0d%0aSet-Cookie:x" })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Head, new HttpMethod("PROPFIND") })
                Assert.InRange((int)(await judge.SendAsync($"{method} {path}", new HttpRequestMessage(method, path)))!, 400, 499);
        }

        await judge.AssertAllWasWellAsync();
    }

    private static HostileRequest Valid() => new("valid", HostileBodies.Valid().ToJsonString());
}
