using ServiceBot.Dialogs.Understanding;
using ServiceBot.Understanding.Notes;

namespace ServiceBot.Understanding;

public static class UnderstandingRegistration
{
    /// <summary>Adds <see cref="IUnderstanding"/>, <see cref="ICommands"/> and the commands <c>understand</c> and <c>evaluate</c>.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="templatesDirectory">The folder with a folder a locale; a missing phrase file fails the first use, with its name.</param>
    /// <param name="cacheDirectory">Where trained models are kept; it is made when needed.</param>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, string templatesDirectory, string cacheDirectory)
    {
        services.AddSingleton(_ => PhraseBook.Load(templatesDirectory));
        services.AddSingleton(provider => new TopicModels(provider.GetRequiredService<PhraseBook>(), cacheDirectory));
        services.AddSingleton<IUnderstanding, TopicClassifier>();
        services.AddSingleton<ICommands, PhraseCommands>();
        services.AddSingleton(_ => new PhraseFiles(templatesDirectory, Directory.GetCurrentDirectory()));
        services.AddSingleton<UnderstandCommand>();
        services.AddSingleton<MissedLineQueue>();
        services.AddSingleton<MissedLinesCommand>();
        services.AddSingleton<NotesImport>();
        services.AddSingleton<EvaluateCommand>();
        services.AddHostedService<UnderstandingWarmUp>();
        return services;
    }
}
