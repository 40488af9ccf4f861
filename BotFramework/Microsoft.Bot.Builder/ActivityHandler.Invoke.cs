using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string ExecuteAction = "Action.Execute";

    /// <summary>Answers the invokes that the framework knows, and all others with 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = SearchOf(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));

                case "adaptiveCard/action":
                    var action = CardActionOf(turnContext.Activity);
                    return CreateInvokeResponse(
                        await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                case "healthCheck":
                    return CreateInvokeResponse(await OnHealthCheckAsync(turnContext, cancellationToken).ConfigureAwait(false));
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Says that the bot is there and, where the turn has a client, with which token and name it calls the channel.</summary>
    protected virtual Task<HealthCheckResponse> OnHealthCheckAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken) =>
        HealthCheck.CreateHealthCheckResponseAsync(turnContext.TurnState.Get<IConnectorClient>(), cancellationToken);

    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    private static SearchInvokeValue SearchOf(IInvokeActivity activity)
    {
        var search = ValueOf<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(search.Kind))
        {
            // Teams leaves it out where it means the usual search.
            search.Kind = string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase)
                ? SearchInvokeTypes.Search
                : throw Malformed("A search needs a kind.");
        }

        return string.IsNullOrEmpty(search.QueryText) ? throw Malformed("A search needs a queryText.") : search;
    }

    private static AdaptiveCardInvokeValue CardActionOf(IInvokeActivity activity)
    {
        var value = ValueOf<AdaptiveCardInvokeValue>(activity);
        if (value.Action is null)
        {
            throw Malformed("The value has no action.");
        }

        return value.Action.Type == ExecuteAction
            ? value
            : throw Malformed($"The action '{value.Action.Type}' is not supported.", "NotSupported");
    }

    private static T ValueOf<T>(IInvokeActivity activity)
        where T : class
    {
        try
        {
            return activity.Value switch
            {
                T typed => typed,
                JObject json => json.ToObject<T>(WireSerializer.Instance),
                _ => throw Malformed($"The value of {activity.Name} is missing or no object."),
            };
        }
        catch (JsonException e)
        {
            throw Malformed(e.Message);
        }
    }

    private static InvokeResponseException Malformed(string message, string code = nameof(HttpStatusCode.BadRequest)) =>
        new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    private async Task InvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // A bot that has answered by itself is not answered for.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends an invoke with a status that is no success.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
