namespace Microsoft.Bot.Schema;

/// <summary>A request for an operation, with an answer.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
