using System.Globalization;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>Counts right and wrong. A topic among a line's alternatives is as right as its intent.</summary>
internal sealed class Evaluation(IReadOnlyList<(LabelledLine Line, Understood Understood)> answers)
{
    private const int WorstShown = 20;

    // What only a person settles: files labelled before these were topics of their own call it out of scope.
    private static readonly string[] ForAPerson = [Topics.OrderChange, Topics.PriceProtection, Topics.PaymentAccount, Topics.ProductQuestion];

    public double Accuracy => Share(answers, answer => IsRight(answer.Line, answer.Understood.Top));

    public double TopThree => Share(answers, answer => answer.Understood.Ranked.Take(3).Any(score => IsRight(answer.Line, score.Topic)));

    public double OutOfScopeRecall =>
        Share([.. answers.Where(answer => answer.Line.Intent == Topics.OutOfScope)], answer => answer.Understood.Certainty == Certainty.NotUnderstood || ForAPerson.Contains(answer.Understood.Top));

    /// <summary>The mean F1 over the topics that the file has.</summary>
    public double MacroF1 => answers.Select(answer => answer.Line.Intent).Distinct().Average(F1);

    public void Write(TextWriter output)
    {
        Print(output, $"lines                 {answers.Count}");
        Print(output, $"accuracy              {Accuracy:P1}");
        Print(output, $"macro-F1              {MacroF1:P1}");
        Print(output, $"top 3                 {TopThree:P1}");
        Print(output, $"out of scope, recall  {OutOfScopeRecall:P1}");
        foreach (var certainty in Enum.GetValues<Certainty>())
            WriteCertainty(output, certainty);
        WriteTopics(output);
        WriteWorst(output);
    }

    private void WriteCertainty(TextWriter output, Certainty certainty)
    {
        var such = answers.Where(answer => answer.Understood.Certainty == certainty).ToList();
        Print(output, $"{certainty,-14}        {(double)such.Count / answers.Count:P1} of lines, {Share(such, answer => IsRight(answer.Line, answer.Understood.Top)):P1} right");
    }

    private void WriteTopics(TextWriter output)
    {
        foreach (var group in answers.GroupBy(answer => answer.Line.Intent).OrderBy(group => F1(group.Key)))
            Print(output, $"  F1 {F1(group.Key),6:P0}  {group.Key} ({group.Count()})");
    }

    private void WriteWorst(TextWriter output)
    {
        var worst = answers.Where(answer => !IsRight(answer.Line, answer.Understood.Top))
            .OrderByDescending(answer => answer.Understood.Ranked[0].Probability).Take(WorstShown);
        foreach (var (line, understood) in worst)
            Print(output, $"  {understood.Ranked[0].Probability:0.00} {understood.Top} instead of {line.Intent}: {line.Text}");
    }

    private double F1(string topic)
    {
        double both = 0, wanted = 0, given = 0;
        foreach (var (line, understood) in answers)
        {
            var right = IsRight(line, understood.Top);
            wanted += line.Intent == topic ? 1 : 0;
            given += (right ? line.Intent : understood.Top) == topic ? 1 : 0;
            both += right && line.Intent == topic ? 1 : 0;
        }

        return both == 0 ? 0 : 2 * both / (wanted + given);
    }

    private static bool IsRight(LabelledLine line, string topic) =>
        topic == line.Intent || line.Alternatives.Contains(topic) || (line.Intent == Topics.OutOfScope && ForAPerson.Contains(topic));

    private static double Share<T>(IReadOnlyList<T> all, Func<T, bool> counts) => all.Count == 0 ? 0 : (double)all.Count(counts) / all.Count;

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
