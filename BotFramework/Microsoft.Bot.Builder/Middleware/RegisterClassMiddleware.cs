namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into the turn state of every turn.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    public RegisterClassMiddleware(T service)
    {
        Service = service ?? throw new ArgumentNullException(nameof(service));
    }

    public RegisterClassMiddleware(T service, string key)
        : this(service)
    {
        _key = key ?? throw new ArgumentNullException(nameof(key));
    }

    public T Service { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(_key ?? typeof(T).FullName, Service);
        return next(cancellationToken);
    }
}
