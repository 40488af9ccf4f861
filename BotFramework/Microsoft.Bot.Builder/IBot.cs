namespace Microsoft.Bot.Builder;

/// <summary>What a bot does with a turn.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
