namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Continues what is on the stack, or begins <paramref name="dialog"/> where nothing is.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogSet = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogSet.Add(dialog);
        var dc = await dialogSet.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);

        foreach (var service in turnContext.TurnState)
            dc.Services[service.Key] = service.Value;

        // A dialog that handles the error has put the stack right: what is on it then is run.
        while (true)
        {
            try
            {
                var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
                if (result.Status == DialogTurnStatus.Empty)
                    await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                if (!await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken).ConfigureAwait(false))
                    throw;
            }
        }
    }
}
