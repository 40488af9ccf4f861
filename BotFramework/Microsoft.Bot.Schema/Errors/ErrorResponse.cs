using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of an answer that says that a request failed.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = default)
    {
        Error = error;
    }

    [JsonProperty("error")]
    public Error Error { get; set; }
}
