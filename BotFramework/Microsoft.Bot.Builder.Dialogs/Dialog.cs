using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One thing that a conversation can be about. An instance serves all conversations; what it remembers is on the stack.</summary>
public abstract class Dialog
{
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _id;

    public Dialog(string dialogId = null)
    {
        Id = dialogId;
    }

    /// <summary>Unique in its set; the type's name unless given.</summary>
    [JsonProperty("id")]
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>The user said something while this dialog is active. A dialog of one turn ends.</summary>
    public virtual async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <summary>A dialog that this one began has ended. A dialog of one turn ends with the same result.</summary>
    public virtual async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);

    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Changes when a conversation begun before could no longer go on.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to this dialog, then to its parent if it bubbles, then to this dialog again.</summary>
    /// <returns>Whether somebody handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
            return true;
        if (e.Bubble && dc.Parent is { } parent
            && await parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken).ConfigureAwait(false))
            return true;
        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
