#nullable enable
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

internal static class HealthCheck
{
    public static async Task<HealthCheckResponse> CreateHealthCheckResponseAsync(
        IConnectorClient? connector,
        CancellationToken cancellationToken)
    {
        var results = new HealthResults { Success = true, Messages = ["Health check succeeded."] };
        if (connector?.Credentials is { } credentials)
        {
            using var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
            results.Authorization = request.Headers.Authorization?.ToString();
            results.UserAgent = NameOf(request.Headers);
        }

        return new HealthCheckResponse { HealthResults = results };
    }

    private static string? NameOf(HttpRequestHeaders headers) => headers.UserAgent.Count > 0 ? headers.UserAgent.ToString() : null;
}
