namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reports that a dialog is shown, to a client that counts pages, else as a trace.</summary>
internal static class DialogView
{
    public static void Track(IBotTelemetryClient client, string dialogId)
    {
        if (client is IBotPageViewTelemetryClient pages)
            pages.TrackPageView(dialogId);
        else
            client?.TrackTrace($"Dialog View: {dialogId}", Severity.Information, null);
    }
}
