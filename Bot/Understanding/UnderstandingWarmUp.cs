using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary>Has the models ready before the first customer writes, without holding up the start.</summary>
internal sealed class UnderstandingWarmUp(IUnderstanding understanding, ICommands commands) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            // One model a processor.
            Parallel.ForEach(Locales.All, locale => understanding.Understand("W100027", locale));
            commands.Match("");
        },
        stoppingToken);
}
