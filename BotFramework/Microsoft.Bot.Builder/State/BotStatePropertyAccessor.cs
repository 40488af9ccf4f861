#nullable enable
namespace Microsoft.Bot.Builder;

internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name { get; } = name;

    public async Task<T> GetAsync(
        ITurnContext turnContext,
        Func<T>? defaultValueFactory = null,
        CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        var (found, value) = state.Find<T>(turnContext, Name);
        if ((found && value is not null) || defaultValueFactory is null)
        {
            return value!;
        }

        value = defaultValueFactory();
        state.Put(turnContext, Name, value);
        return value;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        state.Put(turnContext, Name, value);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        state.Drop(turnContext, Name);
    }
}
