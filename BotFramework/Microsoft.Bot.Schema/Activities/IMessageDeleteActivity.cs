namespace Microsoft.Bot.Schema;

/// <summary>An earlier message has been deleted.</summary>
public interface IMessageDeleteActivity : IActivity
{
}
