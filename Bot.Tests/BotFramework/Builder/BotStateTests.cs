using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Builder;

public class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Repair> _repair;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _repair = _state.CreateProperty<Repair>("repair");
    }

    [Fact]
    public async Task A_value_that_was_changed_in_place_is_there_in_the_next_turn()
    {
        await InTurnAsync(async turn => (await _repair.GetAsync(turn, () => new Repair())).Device = "iPhone 15");

        await InTurnAsync(async turn => Assert.Equal("iPhone 15", (await _repair.GetAsync(turn)).Device));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_written()
    {
        await InTurnAsync(async turn => await _repair.SetAsync(turn, new Repair { Device = "iPad" }));
        Assert.Equal(1, _storage.Writes);

        await InTurnAsync(async turn => await _repair.GetAsync(turn));
        await InTurnAsync(async turn => await _repair.SetAsync(turn, new Repair { Device = "iPad" }));
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task What_a_storage_without_types_gives_is_not_written_for_having_become_an_object()
    {
        _storage.Stored = JObject.Parse("""{"repair":{"device":"iPad","unknown":1}}""");

        await InTurnAsync(async turn => Assert.Equal("iPad", (await _repair.GetAsync(turn)).Device));
        Assert.Equal(0, _storage.Writes);

        await InTurnAsync(async turn => (await _repair.GetAsync(turn)).Device = "iPhone 15");
        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task It_is_written_all_the_same_when_that_is_forced()
    {
        using var turn = Turn.Of();
        await _state.LoadAsync(turn);

        await _state.SaveChangesAsync(turn, force: true);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task A_second_save_in_a_turn_writes_only_what_has_changed_since()
    {
        using var turn = Turn.Of();
        var repair = await _repair.GetAsync(turn, () => new Repair());
        await _state.SaveChangesAsync(turn);
        await _state.SaveChangesAsync(turn);
        Assert.Equal(1, _storage.Writes);

        repair.Device = "Mac";
        await _state.SaveChangesAsync(turn);
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task A_turn_reads_the_storage_once()
    {
        await InTurnAsync(async turn =>
        {
            await _repair.GetAsync(turn);
            await _state.CreateProperty<string>("other").GetAsync(turn);
        });

        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task A_value_that_was_deleted_is_gone()
    {
        await InTurnAsync(async turn => await _repair.SetAsync(turn, new Repair()));
        await InTurnAsync(async turn => await _repair.DeleteAsync(turn));

        await InTurnAsync(async turn => Assert.Null(await _repair.GetAsync(turn)));
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task A_cleared_state_is_written_as_empty()
    {
        await InTurnAsync(async turn => await _repair.SetAsync(turn, new Repair()));
        await InTurnAsync(turn => _state.ClearStateAsync(turn));

        await InTurnAsync(async turn => Assert.Null(await _repair.GetAsync(turn)));
    }

    [Fact]
    public async Task A_number_that_was_never_set_is_zero_or_the_default()
    {
        var count = _state.CreateProperty<int>("count");
        using var turn = Turn.Of();

        Assert.Equal(0, await count.GetAsync(turn));
        Assert.Equal(5, await count.GetAsync(turn, () => 5));
        Assert.Equal(5, await count.GetAsync(turn));
    }

    [Fact]
    public async Task JSON_from_a_storage_without_type_names_becomes_an_object_whose_changes_are_kept()
    {
        _storage.Stored = JObject.Parse("""{"repair":{"Device":"old"}}""");

        await InTurnAsync(async turn => (await _repair.GetAsync(turn)).Device += " phone");

        var written = Assert.IsAssignableFrom<IDictionary<string, object>>(_storage.Written);
        Assert.Equal("old phone", Assert.IsType<Repair>(written["repair"]).Device);
    }

    [Fact]
    public async Task Changes_through_the_cached_dictionary_are_changes()
    {
        using var turn = Turn.Of();
        await _state.LoadAsync(turn);

        _state.GetCachedState(turn).State["added"] = 1;
        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task States_are_kept_under_keys_of_their_own()
    {
        var storage = new CountingStorage();
        using var turn = Turn.Of();
        BotState[] states = [new ConversationState(storage), new UserState(storage), new PrivateConversationState(storage)];
        foreach (var state in states)
        {
            await state.LoadAsync(turn);
        }

        Assert.Equal(["test/conversations/c", "test/users/user", "test/conversations/c/users/user"], storage.Keys);
    }

    [Fact]
    public async Task An_activity_without_a_conversation_has_no_place_for_state()
    {
        var activity = Turn.Message();
        activity.Conversation = null;
        using var turn = Turn.Of(activity);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));
    }

    [Fact]
    public async Task States_can_be_saved_by_middleware_at_the_end_of_the_turn()
    {
        var adapter = new Turn();
        adapter.Use(new AutoSaveStateMiddleware(_state));

        await adapter.RunAsync(Turn.Message(), (turn, token) => _repair.SetAsync(turn, new Repair(), token));

        Assert.Equal(1, _storage.Writes);
    }

    private async Task InTurnAsync(Func<TurnContext, Task> act)
    {
        using var turn = Turn.Of();
        await act(turn);
        await _state.SaveChangesAsync(turn);
    }

    public sealed class Repair
    {
        public string? Device { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _memory = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public List<string> Keys { get; } = [];

        public JObject? Stored { get; set; }

        public object? Written { get; private set; }

        public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            Keys.AddRange(keys);
            return Stored is null
                ? await _memory.ReadAsync(keys, cancellationToken)
                : new Dictionary<string, object> { [keys[0]] = Stored };
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            Written = changes.Values.Single();
            return _memory.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _memory.DeleteAsync(keys, cancellationToken);
    }
}
