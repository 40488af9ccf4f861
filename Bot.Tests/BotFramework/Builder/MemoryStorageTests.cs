using Microsoft.Bot.Builder;

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

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, Item> { ["item"] = item });

    private async Task<Item> ReadAsync() => (await _storage.ReadAsync<Item>(["item"]))["item"];

    public sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string ETag { get; set; } = null!;
    }
}
