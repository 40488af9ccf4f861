using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Ratings;

/// <summary>One question at the end, one tap, a comment if the customer likes (OPS-17); never asked twice.</summary>
public sealed class RatingDesk(Voice voice, Listener listener)
{
    private const string Practice = "OPS-17";

    // Worse than this, a person is offered.
    private const int Content = 3;

    // "Thank you" alone; what is longer says for what.
    private const int BareThanks = 6;

    /// <summary>Asks after a goodbye, where something was talked about.</summary>
    public static async Task AskAsync(Voice voice, DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        var talked = desk.State.Topic is not null || desk.State.Outcome != Outcome.None;
        if (desk.State.Rating.Asked || !talked || !voice.IsOn(dc.Context, Practice))
            return;
        desk.State = desk.State with { Rating = desk.State.Rating with { Asked = true, Waiting = true } };
        await voice.SayAsync(dc.Context, "rating.ask", cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether the message was an answer to the question, or the comment to it.</returns>
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        var rating = desk.State.Rating;
        if (!rating.Waiting)
            return false;
        desk.State = desk.State with { Rating = rating with { Waiting = false } };
        var text = dc.Context.Activity.Text ?? "";
        if (rating.Score is not null)
            return await TakeCommentAsync(dc, text, cancellationToken).ConfigureAwait(false);
        if (RatingRules.Read(text, voice.Buttons(dc.Context, "rating.ask")) is not var (score, comment))
            return false;
        desk.State = desk.State with
        {
            Rating = desk.State.Rating with { Score = score, Comment = comment, At = desk.Info.Now, Notes = [.. desk.State.Care.Sent], Waiting = comment is null },
        };
        await voice.SayAsync(dc.Context, Thanks(score, comment), cancellationToken).ConfigureAwait(false);
        desk.Closed = true;
        return true;
    }

    private static string Thanks(int score, string? comment) =>
        score < Content ? "rating.thanks-low" : comment is null ? "rating.thanks" : "rating.thanks-comment";

    // Free words after the mark are the comment; what is plainly another matter is not.
    private async Task<bool> TakeCommentAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        if (listener.Hear(dc.Context) is Heard.About about && (about.Topic != Topics.Thanks || text.Trim().Length <= BareThanks))
            return false;
        desk.State = desk.State with { Rating = desk.State.Rating with { Comment = RatingRules.Shortened(text.Trim()) } };
        await voice.SayAsync(dc.Context, "rating.thanks-comment", cancellationToken).ConfigureAwait(false);
        desk.Closed = true;
        return true;
    }
}
