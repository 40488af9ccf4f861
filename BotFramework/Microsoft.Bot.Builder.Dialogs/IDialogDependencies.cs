namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others in the set it is added to.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
