using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary><c>evaluate FILE</c>: how well labelled lines are understood.</summary>
public sealed class EvaluateCommand(IUnderstanding understanding)
{
    /// <param name="file">JSON Lines <c>{text, locale, intent, alt}</c>; <c>alt</c> lists topics that are right too and may be missing.</param>
    /// <param name="output">Gets the report, or every bad line with file, line number and what was expected.</param>
    /// <returns>The exit code: 0, or 1 when the file cannot be read or any line is bad.</returns>
    public int Run(string file, TextWriter output)
    {
        if (!File.Exists(file))
        {
            output.WriteLine($"{file}: no such file");
            return 1;
        }

        var (lines, errors) = LabelledLines.Read(file);
        foreach (var error in errors)
            output.WriteLine(error);
        if (errors.Count > 0)
            return 1;
        if (lines.Count == 0)
        {
            output.WriteLine($"{file}: no lines");
            return 1;
        }

        new Evaluation([.. lines.Select(line => (line, understanding.Understand(line.Text, line.Locale)))]).Write(output);
        return 0;
    }
}
