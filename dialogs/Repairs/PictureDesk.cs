using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Takes pictures and videos in, whenever they come; what the door has refused is said plainly.</summary>
public sealed class PictureDesk(Voice voice, IPictures pictures)
{
    private const int Most = 16;
    private const long OneMegabyte = 1024 * 1024;

    // What the channel tells of files that it has not kept: [{name, reason, most}].
    private const string Refused = "refusedFiles";

    /// <returns>Whether nothing else is left of the message.</returns>
    public async Task<bool> TakeAsync(DialogContext dc, Question? question, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        var kept = turn.Activity.Attachments is { Count: > 0 } sent ? await pictures.OfAsync([.. sent], cancellationToken).ConfigureAwait(false) : [];
        var refused = (turn.Activity.ChannelData as JObject)?[Refused] as JArray;
        Keep(turn.Desk(), kept);
        if (refused is { Count: > 0 })
            await RefuseAsync(turn, refused, cancellationToken).ConfigureAwait(false);
        if (!string.IsNullOrWhiteSpace(turn.Activity.Text) || (kept.Count == 0 && refused is not { Count: > 0 }))
            return false;
        await GoOnAsync(dc, question, kept.Count > 0, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static void Keep(DeskTurn desk, IReadOnlyList<KeptFile> kept)
    {
        if (kept.Count > 0)
            desk.State = desk.State with { Repair = desk.State.Repair with { Files = [.. desk.State.Repair.Files.Concat(kept).TakeLast(Most)] } };
    }

    private Task RefuseAsync(ITurnContext turn, JArray refused, CancellationToken cancellationToken)
    {
        var reasons = refused.Select(file => (string?)file["reason"]).Distinct().ToList();
        Line line = reasons switch
        {
            ["empty"] => "repairing.file-empty",
            ["too_large"] => new Line("repairing.file-too-large", ("megabytes", Megabytes(refused[0]))),
            _ => "repairing.file-refused",
        };
        return voice.SayAsync(turn, line, cancellationToken);
    }

    // The channel tells how many bytes it takes; where it does not, no number is made up.
    private static string? Megabytes(JToken file) =>
        file["most"] is JValue { Type: JTokenType.Integer } most && (long)most is >= OneMegabyte / 10 and <= long.MaxValue / 2 and var bytes
            ? ((decimal)bytes / OneMegabyte).ToString("0.#", CultureInfo.InvariantCulture)
            : null;

    private async Task GoOnAsync(DialogContext dc, Question? question, bool kept, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        if (kept && question?.Key == RepairQuestions.Photos)
        {
            turn.Desk().Meant = question.Key;
            await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        var atRepair = dc.ActiveDialog?.Id == nameof(RepairRequestDialog);
        if (kept && atRepair)
            turn.Desk().State = turn.Desk().State with { Repair = turn.Desk().State.Repair with { PhotosDone = true } };
        if (kept)
            await voice.SayAsync(turn, atRepair ? "repairing.files-kept" : "desk.only-pictures", cancellationToken).ConfigureAwait(false);
        await Reception.GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
    }
}
