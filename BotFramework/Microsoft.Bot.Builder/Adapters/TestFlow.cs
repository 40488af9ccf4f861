using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation as a test tells it: what the user says and what the bot answers. Each call gives a longer flow;
/// nothing happens before <see cref="StartTestAsync"/>.
/// </summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _script;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Another step in the same flow: the task is awaited in place of what the flow has done so far.</summary>
    public TestFlow(Task testTask, TestFlow flow)
        : this(flow._adapter, flow._callback, () => testTask)
    {
    }

    public TestFlow(Func<Task> testTask, TestFlow flow)
        : this(flow._adapter, flow._callback, testTask)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<Task> script)
    {
        _adapter = adapter;
        _callback = callback;
        _script = script;
    }

    public Task StartTestAsync() => _script();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, CancellationToken.None);
    });

    /// <param name="ms">Milliseconds.</param>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        [CallerMemberName] string description = null,
        uint timeout = 3000,
        IEqualityComparer<IActivity> equalityComparer = null) => AssertReply(
            reply => CheckEqual(expected, reply, description ?? expected.AsMessageActivity()?.Text, equalityComparer),
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            var limit = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout);
            using var expiry = new CancellationTokenSource(limit, TimeProvider.System);
            IActivity reply;
            try
            {
                reply = await _adapter.GetNextReplyAsync(expiry.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'");
            }

            validateActivity(reply);
        });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply => Require(
            reply is IMessageActivity { Text: { } text } && text.Contains(expected, StringComparison.Ordinal),
            description ?? expected,
            $"Expected a text with '{expected}', received '{Text(reply)}'"),
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Require(
                candidates.Contains(Text(reply)),
                description,
                $"Received '{Text(reply)}', expected one of: {string.Join("\n", candidates)}"),
            description,
            timeout);
    }

    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var expiry = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), TimeProvider.System);
        try
        {
            var reply = await _adapter.GetNextReplyAsync(expiry.Token).ConfigureAwait(false);
            throw new InvalidOperationException($"{description}: Expected no reply, received '{Text(reply)}'");
        }
        catch (OperationCanceledException)
        {
            // Nothing came: as it should be.
        }
    });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> expected, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>Plays a transcript: what the user sent is sent, what the bot sent is expected.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = 3000) =>
        Test(activities, (expected, actual) => CheckEqual(expected, actual, description, null), description, timeout);

    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        [CallerMemberName] string description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot
            ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    private static string Text(IActivity activity) => (activity as IMessageActivity)?.Text;

    private static void Require(bool condition, string description, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(string.IsNullOrEmpty(description) ? message : $"{description}: {message}");
        }
    }

    private static void CheckEqual(IActivity expected, IActivity reply, string description, IEqualityComparer<IActivity> equalityComparer)
    {
        if (equalityComparer is not null)
        {
            Require(equalityComparer.Equals(expected, reply), description, $"Expected '{Text(expected)}', received '{Text(reply)}'");
            return;
        }

        Require(expected.Type == reply.Type, description, $"Expected type '{expected.Type}', received '{reply.Type}'");
        if (expected.AsMessageActivity() is { } message)
        {
            Require(message.Text == Text(reply), description, $"Expected '{message.Text}', received '{Text(reply)}'");
        }
    }

    private TestFlow Then(Func<Task> step) => new(_adapter, _callback, async () =>
    {
        await _script().ConfigureAwait(false);
        await step().ConfigureAwait(false);
    });
}
