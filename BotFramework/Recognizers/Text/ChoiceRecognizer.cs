using Values = BotFramework.Recognizers;

namespace Microsoft.Recognizers.Text.Choice;

[Flags]
public enum ChoiceOptions
{
    None = 0,
}

/// <summary>Yes and no in a sentence.</summary>
public static class ChoiceRecognizer
{
    /// <summary>Each result has a <c>bool</c> under "value".</summary>
    public static List<ModelResult> RecognizeBoolean(
        string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        [.. Values.BooleanRecognizer.Recognize(query, culture).Select(said => ModelResult.Of(said, "boolean", ("value", said.Value)))];
}
