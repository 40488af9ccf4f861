namespace Microsoft.Rest;

/// <summary>Names of rules that values of a call keep.</summary>
public static class ValidationRules
{
    public static string CannotBeNull => "CannotBeNull";
}
