using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.ServicePoints;
using ServiceBot.Understanding;

namespace ServiceBot.Tests.Understanding;

/// <summary>The shipped templates, trained once for all tests.</summary>
public sealed class TrainedDesk
{
    public static string Templates { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    internal PhraseBook Book { get; } = PhraseBook.Load(Templates);

    public IUnderstanding Understanding { get; }

    public ICommands Commands { get; }

    public PlaceNames Places { get; } = PlaceNamesFile.Load(Templates);

    public TrainedDesk()
    {
        Understanding = new TopicClassifier(TestModels.Models);
        Commands = new PhraseCommands(Book);
    }
}
