using System.Globalization;
using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Returns;

/// <summary>Tells the customer, in the chat in which the return was announced, what the shop has done with it; each change once.</summary>
public sealed class ReturnNews(IReturnDesk returns, ReturnAnswers answers, Voice voice)
{
    public const string ReminderPrefix = "return:";

    /// <summary>The reminder that speaks of a change: <c>return:R-…:2</c>.</summary>
    public static string ReminderOf(string number, int version) => string.Create(CultureInfo.InvariantCulture, $"{ReminderPrefix}{number}:{version}");

    public async Task SayDueAsync(ITurnContext turn, ReminderDue due, CancellationToken cancellationToken)
    {
        var own = await returns.OwnAsync(cancellationToken).ConfigureAwait(false);
        // Of two changes in quick succession only the newer one is still true.
        if (own.FirstOrDefault(sent => ReminderOf(sent.Number, sent.Version) == due.Name) is not { } changed)
            return;
        await voice.SayAsync(turn, ["returns.news", .. answers.State(turn, changed)], cancellationToken).ConfigureAwait(false);
    }
}
