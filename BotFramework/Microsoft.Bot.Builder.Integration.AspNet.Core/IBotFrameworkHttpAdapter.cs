using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes the requests of channels.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Runs a turn of the bot for the activity in the request, and writes the response.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
