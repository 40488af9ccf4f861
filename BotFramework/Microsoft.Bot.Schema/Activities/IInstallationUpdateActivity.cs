namespace Microsoft.Bot.Schema;

/// <summary>The bot has been installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}
