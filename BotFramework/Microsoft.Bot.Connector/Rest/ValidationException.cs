namespace Microsoft.Rest;

/// <summary>A call was refused before it was made: one of its values breaks a rule.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string message)
        : base(message)
    {
    }

    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="rule">One of <see cref="ValidationRules"/>.</param>
    /// <param name="target">The name of the value.</param>
    public ValidationException(string rule, string target)
        : this(rule, target, null)
    {
    }

    public ValidationException(string rule, string target, object details)
        : base($"'{target}' breaks the rule {rule}{(details is null ? null : $" ({details})")}.")
    {
        Rule = rule;
        Target = target;
        Details = details;
    }

    public string Rule { get; private set; }

    public string Target { get; private set; }

    public object Details { get; private set; }
}
