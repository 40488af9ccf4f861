namespace Microsoft.Rest;

/// <summary>An answer is no JSON of the expected shape.</summary>
public class SerializationException : RestException
{
    public SerializationException()
    {
    }

    public SerializationException(string message)
        : base(message)
    {
    }

    public SerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    /// <summary>What was answered.</summary>
    public string Content { get; set; }
}
