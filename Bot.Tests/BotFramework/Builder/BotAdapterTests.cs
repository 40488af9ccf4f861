using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

public class BotAdapterTests
{
    private readonly Turn _adapter = new();
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Middleware_is_called_in_order_and_left_in_the_opposite_one()
    {
        _adapter.Use(Named("a")).Use(Named("b"));

        await _adapter.RunAsync(Turn.Message(), Bot);

        Assert.Equal(["a", "b", "bot", "b ends", "a ends"], _calls);
    }

    [Fact]
    public async Task Middleware_that_does_not_call_next_ends_the_turn()
    {
        _adapter.Use(new AnonymousReceiveMiddleware((_, _, _) => Task.CompletedTask)).Use(Named("b"));

        await _adapter.RunAsync(Turn.Message(), Bot);

        Assert.Empty(_calls);
    }

    [Fact]
    public async Task An_exception_goes_on_where_nobody_handles_it()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => _adapter.RunAsync(Turn.Message(), Fail));
    }

    [Fact]
    public async Task An_exception_goes_to_the_handler_where_there_is_one()
    {
        _adapter.OnTurnError = (context, e) => context.SendActivityAsync(e.Message);

        await _adapter.RunAsync(Turn.Message(), Fail);

        Assert.Equal("broken", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task A_turn_runs_in_the_culture_of_its_locale_and_leaves_it_behind()
    {
        var before = CultureInfo.CurrentCulture;
        var activity = Turn.Message();
        activity.Locale = "de-DE";
        string? during = null;
        using var context = new TurnContext(_adapter, activity);

        await _adapter.RunAsync(context, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal("de-DE", during);
        Assert.Equal("de-DE", context.Locale);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_locale_that_is_none_changes_nothing()
    {
        var activity = Turn.Message();
        activity.Locale = "not a locale!";

        await _adapter.RunAsync(activity, Bot);

        Assert.Equal(["bot"], _calls);
    }

    [Fact]
    public async Task A_conversation_can_be_continued_without_an_activity_from_outside()
    {
        var reference = Turn.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync(
            "app",
            reference,
            (context, token) => context.SendActivityAsync("Still there?", cancellationToken: token),
            CancellationToken.None);

        Assert.Equal(("Still there?", "user"), (_adapter.Sent[0].Text, _adapter.Sent[0].Recipient.Id));
    }

    [Fact]
    public async Task Registered_objects_are_in_the_turn_state()
    {
        var storage = new MemoryStorage();
        var users = new UserState(storage);
        _adapter.UseStorage(storage).UseBotState(users);
        IStorage? found = null;
        BotState? state = null;

        await _adapter.RunAsync(Turn.Message(), (context, _) =>
        {
            found = context.TurnState.Get<IStorage>();
            state = context.TurnState.Get<BotState>(typeof(UserState).FullName!);
            return Task.CompletedTask;
        });

        Assert.Same(storage, found);
        Assert.Same(users, state);
    }

    [Fact]
    public async Task Typing_is_shown_while_the_bot_works_and_is_no_response()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 60_000));
        using var context = new TurnContext(_adapter, Turn.Message());

        await _adapter.RunAsync(context, async (turn, token) =>
        {
            while (_adapter.Sent.Count == 0)
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
            }
        });

        Assert.Equal(ActivityTypes.Typing, Assert.Single(_adapter.Sent).Type);
        Assert.False(context.Responded);
    }

    [Fact]
    public async Task Speech_gets_a_voice_on_the_Emulator()
    {
        _adapter.Use(new SetSpeakMiddleware("zh-TW-HsiaoChenNeural", fallbackToTextForSpeak: true));
        var activity = Turn.Message();
        activity.ChannelId = "emulator";

        await _adapter.RunAsync(activity, (context, token) => context.SendActivityAsync("A & B", cancellationToken: token));

        Assert.Contains("<voice name='zh-TW-HsiaoChenNeural'>A &amp; B</voice>", _adapter.Sent[0].Speak, StringComparison.Ordinal);
    }

    private static Task Fail(ITurnContext turnContext, CancellationToken cancellationToken) => throw new InvalidDataException("broken");

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _calls.Add("bot");
        return Task.CompletedTask;
    }

    private AnonymousReceiveMiddleware Named(string name) => new(async (_, next, token) =>
    {
        _calls.Add(name);
        await next(token);
        _calls.Add($"{name} ends");
    });
}
