namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A turn on the stack, seen from a step of a waterfall.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Index = index;
        Options = options;
        Reason = reason;
        Result = result;
        Values = values;
        // A step looks through its own dialog's parent, not through the context that it wraps.
        Parent = dc.Parent;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the dialog begun by the step before ended with, or the user's text.</summary>
    public object Result { get; }

    /// <summary>Kept from step to step.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step in this turn.</summary>
    /// <exception cref="InvalidOperationException">This step has called it already.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException("A cancellation token stands where a result is expected.", nameof(result));
        if (_nextCalled)
            throw new InvalidOperationException($"Step {Index} of waterfall '{_waterfall.Id}' called NextAsync twice.");

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
