using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Builder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task An_item_comes_back_as_a_copy_of_its_type()
    {
        var item = new Item { Text = "a" };
        await WriteAsync(item);
        item.Text = "changed after it was written";

        var read = await ReadAsync();

        Assert.Equal("a", read.Text);
        Assert.NotNull(read.ETag);
    }

    [Fact]
    public async Task Who_writes_over_a_version_that_is_no_longer_there_is_refused()
    {
        await WriteAsync(new Item { Text = "a" });
        var mine = await ReadAsync();
        var theirs = await ReadAsync();
        theirs.Text = "theirs";
        await WriteAsync(theirs);

        mine.Text = "mine";
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(mine));

        Assert.Equal("theirs", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_star_writes_over_any_version()
    {
        await WriteAsync(new Item { Text = "a" });

        await WriteAsync(new Item { Text = "b", ETag = "*" });

        Assert.Equal("b", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task What_is_not_there_is_left_out_and_what_was_deleted_is_not_there()
    {
        await WriteAsync(new Item());
        await _storage.DeleteAsync(["item"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["item", "never"], CancellationToken.None));
    }

    public static TheoryData<object?> Values =>
    [
        null,
        true,
        33,
        -1,
        int.MinValue,
        long.MaxValue,
        (short)-7,
        (byte)200,
        uint.MaxValue,
        ulong.MaxValue,
        1.5,
        2.5f,
        19.90m,
        "",
        "2026-09-08T02:00:00Z",
        "小明 😀",
        new string('x', 70_000),
        new DateTime(2026, 9, 8, 2, 0, 0, DateTimeKind.Utc),
        new DateTimeOffset(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8)),
        new byte[] { 0, 1, 255 },
        new List<string> { "a", "b" },
        new[] { 1, 2 },
        new Dictionary<string, object> { ["n"] = 1, ["text"] = "1" },
        JObject.Parse("""{"a":[1,2.5,null,{"b":"c"}]}"""),
        new JObject { ["bytes"] = new JValue((byte[]?)null) },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_in_a_dictionary_comes_back_as_what_it_was(object? value)
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["state"] = new Dictionary<string, object?> { ["value"] = value } }, CancellationToken.None);

        var state = (IDictionary<string, object?>)(await _storage.ReadAsync(["state"], CancellationToken.None))["state"];

        Assert.Equal(value, state["value"]);
        Assert.Equal(value?.GetType(), state["value"]?.GetType());
    }

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, Item> { ["item"] = item });

    private async Task<Item> ReadAsync() => (await _storage.ReadAsync<Item>(["item"]))["item"];

    public sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string ETag { get; set; } = null!;
    }
}
