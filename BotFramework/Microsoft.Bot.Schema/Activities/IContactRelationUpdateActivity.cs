namespace Microsoft.Bot.Schema;

/// <summary>A user has added or removed the bot as a contact.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string Action { get; set; }
}
