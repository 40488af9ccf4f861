using ServiceBot.Dialogs.Wording;
using ServiceBot.Understanding;

namespace ServiceBot.Tests.Understanding;

/// <summary>The models of the shipped phrases, trained once for all tests and all processes that they start.</summary>
internal static class TestModels
{
    private static readonly Lazy<TopicModels> Trained = new(Train);

    public static TopicModels Models => Trained.Value;

    /// <summary>The folder they are kept in; they are there.</summary>
    public static string Directory
    {
        get
        {
            _ = Trained.Value;
            return Folder;
        }
    }

    public static void CopyTo(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        foreach (var file in System.IO.Directory.EnumerateFiles(Directory))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "model-cache");

    private static TopicModels Train()
    {
        var models = new TopicModels(PhraseBook.Load(TrainedDesk.Templates), Folder);
        models.For(Locales.English);
        models.For(Locales.TraditionalChinese);
        return models;
    }
}
