namespace Microsoft.Bot.Schema;

/// <summary>Names of events that the framework itself sends.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
