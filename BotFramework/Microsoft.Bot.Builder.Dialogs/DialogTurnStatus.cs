using System.Runtime.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How the stack stands after a turn. The serialized names are Microsoft's.</summary>
[JsonConverter(typeof(StringEnumConverter), true)]
public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack.</summary>
    [EnumMember(Value = "empty")]
    Empty,

    /// <summary>The active dialog waits for the user.</summary>
    [EnumMember(Value = "waiting")]
    Waiting,

    /// <summary>The last dialog ended; its result is at hand and the stack is empty.</summary>
    [EnumMember(Value = "complete")]
    Complete,

    /// <summary>All dialogs were cancelled and the stack is empty.</summary>
    [EnumMember(Value = "cancelled")]
    Cancelled,

    /// <summary>The current dialog ended, but the turn does too.</summary>
    [EnumMember(Value = "completeAndWait")]
    CompleteAndWait,
}
