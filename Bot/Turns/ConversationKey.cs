namespace ServiceBot.Turns;

/// <summary>Which conversation: through which door, on which channel, under which id of that channel.</summary>
/// <param name="Door"><see cref="DirectLine"/> or <see cref="Connector"/>.</param>
internal readonly record struct ConversationKey(string Door, string ChannelId, string ConversationId)
{
    public const string DirectLine = "directline";
    public const string Connector = "connector";
}
