using ServiceBot.Repairs;

namespace ServiceBot.Tests.Repairs;

public sealed class RepairApiTests
{
    private const string Inspecting = """{"state":"inspecting","version":1}""";

    [Fact]
    public async Task Before_a_key_is_made_there_is_no_such_route_and_with_a_wrong_one_it_is_closed()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();

        Assert.Equal(404, (await shop.PutAsync(Inspecting)).Status);
        Assert.Equal(404, (await shop.GetAsync("/api/repairs")).Status);
        await shop.SignInAsync();
        shop.SignInWith("sb_wrong");
        Assert.Equal(401, (await shop.PutAsync(Inspecting)).Status);
        Assert.Equal(401, (await shop.GetAsync("/api/repairs")).Status);
        Assert.Equal("received", (await shop.RepairAsync()).State);
    }

    [Fact]
    public async Task A_change_is_made_kept_in_the_history_and_answered_with_the_repair()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.SignInAsync();

        var (status, body) = await shop.PutAsync("""{"state":"inspecting","version":1,"note":" 已收件 ","expectedDate":"2026-09-03","documentNumber":"WX-1"}""");

        Assert.Equal(200, status);
        Assert.Equal(
            ("inspecting", 2, "已收件", "2026-09-03", "WX-1"),
            (Text(body, "state"), body.GetProperty("version").GetInt32(), Text(body, "note"), Text(body, "expectedDate"), Text(body, "documentNumber")));
        Assert.Equal("螢幕裂了", body.GetProperty("request").GetProperty("fault").GetString());
        var change = Assert.Single(await shop.ChangesAsync());
        Assert.Equal((2, "inspecting", "已收件", "api:erp"), (change.Version, change.State, change.Note, change.By));
    }

    [Theory]
    [InlineData("""{"version":1}""", "'state'"), InlineData("""{"state":7,"version":1}""", "'state'"), InlineData("""{"state":"mended","version":1}""", "'state'")]
    [InlineData("""{"state":"inspecting"}""", "'version'"), InlineData("""{"state":"inspecting","version":"1"}""", "'version'"), InlineData("""{"state":"inspecting","version":0}""", "'version'")]
    [InlineData("""{"state":"inspecting","version":1.5}""", "'version'")]
    [InlineData("""{"state":"inspecting","version":1,"expectedDate":"soon"}""", "'expectedDate'"), InlineData("""{"state":"inspecting","version":1,"expectedDate":"2026-02-29"}""", "'expectedDate'")]
    [InlineData("""{"state":"inspecting","version":1,"expectedDate":"2026-08-31"}""", "'expectedDate'"), InlineData("""{"state":"inspecting","version":1,"expectedDate":20260915}""", "'expectedDate'")]
    [InlineData("""{"state":"inspecting","version":1,"note":["a"]}""", "'note'"), InlineData("""{"state":"inspecting","version":1,"note":"\ud800"}""", "'note'")]
    [InlineData("""{"state":"inspecting","version":1,"note":"a\u0000b"}""", "'note'"), InlineData("""{"state":"inspecting","version":1,"documentNumber":true}""", "'documentNumber'")]
    [InlineData("""["inspecting"]""", "no JSON object"), InlineData("state=inspecting", "no JSON"), InlineData("", "no JSON")]
    public async Task A_bad_body_is_refused_naming_the_field_and_changes_nothing(string body, string named)
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.SignInAsync();

        var (status, answer) = await shop.PutAsync(body);

        Assert.Equal(400, status);
        Assert.Contains(named, answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await shop.RepairAsync()).Version);
    }

    [Fact]
    public async Task A_note_that_is_too_long_and_a_body_that_is_too_large_are_refused()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.SignInAsync();

        Assert.Equal(400, (await shop.PutAsync($$"""{"state":"inspecting","version":1,"note":"{{new string('a', RepairChangeJson.LongestNote + 1)}}"}""")).Status);
        Assert.Equal(413, (await shop.PutAsync($$"""{"state":"inspecting","version":1,"note":"{{new string('a', 20_000)}}"}""")).Status);
        Assert.Equal(1, (await shop.RepairAsync()).Version);
    }

    [Fact]
    public async Task An_unknown_number_is_not_found_and_a_known_one_is_however_it_is_written()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.SignInAsync();

        Assert.Equal(404, (await shop.PutAsync(Inspecting, "RP-0000000000")).Status);
        Assert.Equal(200, (await shop.PutAsync(Inspecting, RepairShop.Number.ToLowerInvariant())).Status);
    }

    [Fact]
    public async Task An_impossible_change_is_a_conflict_that_says_what_can_follow()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.SignInAsync();

        var (status, body) = await shop.PutAsync("""{"state":"collected","version":1}""");

        Assert.Equal(409, status);
        Assert.Equal(("received", 1), (Text(body, "state"), body.GetProperty("version").GetInt32()));
        Assert.Equal(["inspecting", "cancelled"], body.GetProperty("next").EnumerateArray().Select(next => next.GetString()));
        Assert.Equal(1, (await shop.RepairAsync()).Version);
    }

    [Fact]
    public async Task A_change_from_a_version_that_is_over_is_a_conflict_that_says_the_one_of_now()
    {
        using var shop = new RepairShop();
        await shop.HandInAsync();
        await shop.SignInAsync();
        await shop.MoveAsync("inspecting", 1);

        var (status, body) = await shop.PutAsync("""{"state":"cancelled","version":1}""");

        Assert.Equal((409, 2), (status, body.GetProperty("version").GetInt32()));
        Assert.Equal("inspecting", (await shop.RepairAsync()).State);
    }

    [Fact]
    public async Task The_same_state_again_is_fine_and_silent_with_the_old_version_or_the_new_one()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();
        await shop.MoveAsync("inspecting", 1);
        Assert.Single(await shop.HearAsync(chat));

        await shop.MoveAsync("inspecting", 1);
        await shop.MoveAsync("inspecting", 2);

        Assert.Empty(await shop.HearAsync(chat));
        Assert.Equal(2, (await shop.RepairAsync()).Version);
        Assert.Single(await shop.ChangesAsync());
    }

    [Fact]
    public async Task The_same_state_with_another_day_is_noted_and_silent_and_with_an_old_version_a_conflict()
    {
        using var shop = new RepairShop();
        var chat = await shop.HandInAsync();
        await shop.SignInAsync();
        await shop.MoveAsync("inspecting", 1);
        await shop.HearAsync(chat);

        Assert.Equal(409, (await shop.PutAsync("""{"state":"inspecting","version":1,"expectedDate":"2026-09-04"}""")).Status);
        await shop.MoveAsync("inspecting", 2, ""","expectedDate":"2026-09-04" """);

        Assert.Empty(await shop.HearAsync(chat));
        var repair = await shop.RepairAsync();
        Assert.Equal((3, new DateOnly(2026, 9, 4), new DateTimeOffset(2026, 9, 5, 0, 0, 0, TimeSpan.FromHours(8))), (repair.Version, repair.ExpectedOn, repair.PromisedBy));
        await chat.SayAsync("修好了嗎");
        Assert.Contains("最晚 9月4日（週五）會有結果", string.Join('\n', await shop.HearAsync(chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repairs_are_fetched_page_by_page_with_all_that_was_handed_in()
    {
        using var shop = new RepairShop();
        await shop.SignInAsync();
        for (var i = 0; i < 201; i++)
            await shop.AddAsync($"RP-{i:D10}", 0);

        var (_, first) = await shop.GetAsync("/api/repairs");
        var (_, second) = await shop.GetAsync($"/api/repairs?after={Text(first, "next")}");
        var (_, last) = await shop.GetAsync($"/api/repairs?after={Text(second, "next")}");

        Assert.Equal((200, 1, 0), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength(), last.GetProperty("items").GetArrayLength()));
        var item = second.GetProperty("items")[0];
        Assert.Equal(("RP-0000000200", "0912-345-678"), (Text(item, "number"), Text(item.GetProperty("request"), "contact")));
        Assert.Equal(Text(second, "next"), Text(last, "next"));
        Assert.Equal(400, (await shop.GetAsync("/api/repairs?after=x")).Status);
    }

    private static string? Text(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetString();
}
