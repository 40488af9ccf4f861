namespace ServiceBot.Dialogs.Training;

/// <summary>The scripted customers of each locale, the same ones in the same order.</summary>
public sealed class TrainingTable(IReadOnlyDictionary<string, IReadOnlyList<TrainingScenario>> scenarios)
{
    public IReadOnlyList<TrainingScenario> Of(string locale) => scenarios.GetValueOrDefault(locale, []);

    public TrainingScenario? Find(string? locale, string? key) => Of(locale ?? "").FirstOrDefault(scenario => scenario.Key == key);
}
