namespace Microsoft.Bot.Schema;

/// <summary>Control of the conversation passes to somebody else.</summary>
public interface IHandoffActivity : IActivity
{
}
