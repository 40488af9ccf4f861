using System.Globalization;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>Counts right and wrong. A topic among a line's alternatives is as right as its intent.</summary>
internal sealed class Evaluation(IReadOnlyList<(LabelledLine Line, Understood Understood)> answers)
{
    private const int WorstShown = 20;
    private const int Bins = 10;

    // What only a person settles: files labelled before these were topics of their own call it out of scope.
    private static readonly string[] ForAPerson = [Topics.OrderChange, Topics.PriceProtection, Topics.PaymentAccount, Topics.ProductQuestion];

    public double Accuracy => Share(answers, IsRight);

    public double TopThree => Share(answers, answer => answer.Understood.Ranked.Take(3).Any(score => IsRight(answer.Line, score.Topic)));

    /// <summary>Of all lines, those that are taken to a wrong matter without a question.</summary>
    public double ConfidentlyWrong => Share(answers, answer => answer.Understood.Certainty == Certainty.Sure && !IsRight(answer));

    public double OutOfScopeRecall =>
        Share([.. answers.Where(answer => answer.Line.Intent == Topics.OutOfScope)], answer => answer.Understood.Certainty == Certainty.NotUnderstood || ForAPerson.Contains(answer.Understood.Top));

    /// <summary>Of the lines that are the desk's business, those that it says it does not understand.</summary>
    public double FalseRejects =>
        Share([.. answers.Where(answer => answer.Line.Intent != Topics.OutOfScope)], answer => answer.Understood.Certainty == Certainty.NotUnderstood);

    /// <summary>The mean F1 over the topics that the file has.</summary>
    public double MacroF1 => answers.Select(answer => answer.Line.Intent).Distinct().Average(topic => Count(topic).F1);

    /// <summary>How far probabilities are from what comes true, 0 to 1, in ten bins of equal width (expected calibration error).</summary>
    public double CalibrationError => answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Understood.Ranked[0].Probability * Bins)))
        .Sum(bin => bin.Count() * Math.Abs(bin.Average(answer => answer.Understood.Ranked[0].Probability) - Share([.. bin], IsRight))) / answers.Count;

    public void Write(TextWriter output)
    {
        Print(output, $"lines                 {answers.Count}");
        Print(output, $"accuracy              {Accuracy:P1}");
        Print(output, $"macro-F1              {MacroF1:P1}");
        Print(output, $"top 3                 {TopThree:P1}");
        Print(output, $"confidently wrong     {ConfidentlyWrong:P1}");
        Print(output, $"out of scope, recall  {OutOfScopeRecall:P1}");
        Print(output, $"false rejects         {FalseRejects:P1}");
        Print(output, $"calibration error     {CalibrationError:P1}");
        foreach (var certainty in Enum.GetValues<Certainty>())
            WriteCertainty(output, certainty);
        WriteTopics(output);
        WriteWorst(output);
    }

    public static bool IsRight((LabelledLine Line, Understood Understood) answer) => IsRight(answer.Line, answer.Understood.Top);

    /// <summary>The kinds that are topics of their own here count as what the labels call them.</summary>
    public static bool IsRight(LabelledLine line, string topic) =>
        topic == line.Intent || line.Alternatives.Contains(topic) || Broadly(topic) == line.Intent || line.Alternatives.Contains(Broadly(topic));

    private static string Broadly(string topic) => ForAPerson.Contains(topic) ? Topics.OutOfScope : topic == Topics.AreYouABot ? Topics.HumanAgent : topic;

    private void WriteCertainty(TextWriter output, Certainty certainty)
    {
        var such = answers.Where(answer => answer.Understood.Certainty == certainty).ToList();
        Print(output, $"{certainty,-14}        {(double)such.Count / answers.Count:P1} of lines, {Share(such, IsRight):P1} right");
    }

    private void WriteTopics(TextWriter output)
    {
        Print(output, $"topic               n   F1  precision  recall  taken for");
        foreach (var (topic, count) in answers.Select(answer => answer.Line.Intent).Distinct().Select(topic => (topic, Count(topic))).OrderBy(row => row.Item2.F1))
        {
            var taken = answers.Where(answer => answer.Line.Intent == topic && !IsRight(answer)).CountBy(answer => answer.Understood.Top).OrderByDescending(other => other.Value);
            Print(output, $"{topic,-18}{count.Wanted,3}{count.F1,6:P0}{count.Precision,9:P0}{count.Recall,9:P0}    {string.Join(", ", taken.Select(other => $"{other.Key} {other.Value}"))}");
        }
    }

    private void WriteWorst(TextWriter output)
    {
        var worst = answers.Where(answer => !IsRight(answer)).OrderByDescending(answer => answer.Understood.Ranked[0].Probability).Take(WorstShown);
        foreach (var (line, understood) in worst)
            Print(output, $"  {understood.Ranked[0].Probability:0.00} {understood.Top} instead of {line.Intent}: {line.Text}");
    }

    private TopicCount Count(string topic) => new(
        answers.Count(answer => answer.Line.Intent == topic),
        answers.Count(answer => (IsRight(answer) ? answer.Line.Intent : Broadly(answer.Understood.Top)) == topic),
        answers.Count(answer => answer.Line.Intent == topic && IsRight(answer)));

    private static double Share<T>(IReadOnlyList<T> all, Func<T, bool> counts) => all.Count == 0 ? 0 : (double)all.Count(counts) / all.Count;

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <param name="Wanted">Lines of the topic.</param>
    /// <param name="Given">Lines understood as the topic.</param>
    /// <param name="Both">Lines of the topic that were understood.</param>
    private readonly record struct TopicCount(int Wanted, int Given, int Both)
    {
        public double Precision => Given == 0 ? 0 : (double)Both / Given;

        public double Recall => Wanted == 0 ? 0 : (double)Both / Wanted;

        public double F1 => Both == 0 ? 0 : 2.0 * Both / (Wanted + Given);
    }
}
