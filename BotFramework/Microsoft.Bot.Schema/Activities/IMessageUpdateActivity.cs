namespace Microsoft.Bot.Schema;

/// <summary>An earlier message has changed.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
