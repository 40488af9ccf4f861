namespace Microsoft.Bot.Schema;

/// <summary>A command that somebody else is to carry out in time.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}
