namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The issuer of tokens asks for a pause.</summary>
public class ThrottleException : Exception
{
    public ThrottleException()
    {
    }

    public ThrottleException(string message)
        : base(message)
    {
    }

    public ThrottleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RetryParams RetryParams { get; set; }
}
