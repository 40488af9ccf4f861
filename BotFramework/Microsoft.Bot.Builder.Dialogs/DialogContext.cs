using System.Diagnostics;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One turn on one stack of dialogs. An exception that leaves it carries the stack in its data, under "DialogContext".</summary>
[DebuggerDisplay("{GetType().Name}[{ActiveDialog?.Id}]")]
public class DialogContext
{
    // A turn is announced once, however many contexts it is continued on.
    private const string TurnAnnounced = "activityReceivedEmitted";

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        Parent = parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext));
        foreach (var service in parentDialogContext.Services)
            Services[service.Key] = service.Value;
    }

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack;
    }

    public DialogSet Dialogs { get; private set; }

    public ITurnContext Context { get; private set; }

    /// <summary>The active dialog comes first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog, if that is a container with something on it.</summary>
    public DialogContext Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Services for dialogs in this turn; a component's context starts with its parent's.</summary>
    public TurnContextStateCollection Services { get; private set; } = [];

    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(options, nameof(options));
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        try
        {
            var dialog = Require(dialogId);
            Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
            return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }
    }

    public async Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Announces the turn to the dialogs by <see cref="DialogEvents.ActivityReceived"/>, then lets the active one go on.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (Context.TurnState.TryAdd(TurnAnnounced, true))
                await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken).ConfigureAwait(false);
            if (ActiveDialog is not { } instance)
                return new DialogTurnResult(DialogTurnStatus.Empty);
            return await Require(instance.Id).ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and hands its result to the one below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(result, nameof(result));
        try
        {
            await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
            if (ActiveDialog is not { } instance)
                return new DialogTurnResult(DialogTurnStatus.Complete, result);
            return await Require(instance.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }
    }

    /// <summary>Cancels everything on this stack.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        await CancelAllDialogsAsync(false, null, null, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Cancels dialog after dialog. Each one below the active one is offered the event first (<see cref="DialogEvents.CancelDialog"/>
    /// unless named) and stops the cancelling by handling it.
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        try
        {
            await CancelFromHereAsync(cancelParents, eventName ?? DialogEvents.CancelDialog, eventValue, cancellationToken).ConfigureAwait(false);
            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }
    }

    private async Task CancelFromHereAsync(bool cancelParents, string eventName, object eventValue, CancellationToken cancellationToken)
    {
        var notify = false;
        for (var dc = this; dc is not null; notify = true)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (notify && await dc.EmitEventAsync(eventName, eventValue, false, false, cancellationToken).ConfigureAwait(false))
                break;
            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the active dialog and begins another in its place; the one below does not notice.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(options, nameof(options));
        try
        {
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }

        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false))
                return;
            if (ActiveDialog is { } instance)
                await Require(instance.Id).RepromptDialogAsync(Context, instance, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }
    }

    /// <summary>Looks in this set and then in those of the parents; null where none has it.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs?.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <returns>Whether a dialog handled the event.</returns>
    public virtual async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;

        if (dc.ActiveDialog is not { } instance || dc.FindDialog(instance.Id) is not { } dialog)
            return false;
        try
        {
            var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
            return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (Describe(error))
        {
            throw;
        }
    }

    /// <summary>The language of the turn as .NET writes it (en-US), else of the thread.</summary>
    public string GetLocale()
    {
        var locale = (Context as TurnContext)?.Locale is { Length: > 0 } turnLocale ? turnLocale : Context.Activity?.Locale;
        if (string.IsNullOrEmpty(locale))
            return CultureInfo.CurrentCulture.Name;
        try
        {
            return CultureInfo.GetCultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;
        if (FindDialog(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken).ConfigureAwait(false);
        Stack.RemoveAt(0);
    }

    // The innermost context that an exception passes knows most: the ones around it leave its description alone.
    private bool Describe(Exception error)
    {
        if (error.Data.Contains(nameof(DialogContext)))
            return false;
        var stack = new List<string>();
        for (var dc = this; dc is not null; dc = dc.Parent)
            stack.AddRange(dc.Stack.Select(instance => instance.Id));
        error.Data[nameof(DialogContext)] = new Dictionary<string, object>
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
        };
        return false;
    }

    private Dialog Require(string dialogId) => FindDialog(dialogId) ?? throw new InvalidOperationException(
        $"No dialog '{dialogId}' is in this set or in those of its parents. Has it been added?");

    // Both take the place of an object in the call: a token passed there is a forgotten argument and would be stored.
    private static void ThrowIfToken(object value, string name)
    {
        if (value is CancellationToken)
            throw new ArgumentException("A cancellation token stands where a value is expected.", name);
    }
}
