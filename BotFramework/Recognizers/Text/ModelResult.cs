namespace Microsoft.Recognizers.Text;

/// <summary>What was recognised in [Start, End], both inclusive; what it means stands in <see cref="Resolution"/>, under "value" or "values".</summary>
public class ModelResult
{
    public string Text { get; set; } = "";

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>number, ordinal, boolean, datetimeV2.date and the like.</summary>
    public string TypeName { get; set; } = "";

    public SortedDictionary<string, object> Resolution { get; set; } = [];

    internal static ModelResult Of(BotFramework.Recognizers.RecognizedValue said, string typeName, params (string Key, object Value)[] resolution)
    {
        var result = new ModelResult { Text = said.Text, Start = said.Start, End = said.End - 1, TypeName = typeName };
        foreach (var (key, value) in resolution)
            result.Resolution[key] = value;
        return result;
    }
}
