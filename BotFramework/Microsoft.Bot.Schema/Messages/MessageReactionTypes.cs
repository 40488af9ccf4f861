namespace Microsoft.Bot.Schema;

/// <summary>Reactions that channels share.</summary>
public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
