using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply of the bot with the one of a transcript, and throws where they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
