using System.Diagnostics;
using System.Globalization;
using ServiceBot.Commands;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Understanding;

namespace ServiceBot.Benchmarks.Understanding;

/// <summary>The desk's model against plainer ones on labelled lines, all trained on the same phrases in the same run; and how long it takes.</summary>
internal static class UnderstandingBenchmark
{
    private const int Rounds = 20;

    /// <returns>Whether the files could be read.</returns>
    public static bool Run(IReadOnlyList<string> files)
    {
        var book = PhraseBook.Load(CommandHost.TemplatesDirectory);
        WriteTraining(book);
        List<IContestant> others = [new NaiveBayes()];
        if (FastText.IsInstalled)
            others.Add(new FastText());
        else
            Console.WriteLine("fasttext is not installed (apt-get install fasttext): left out.");
        var lines = new List<LabelledLine>();
        foreach (var file in files)
        {
            var (read, errors) = LabelledLines.Read(file);
            errors.ForEach(Console.WriteLine);
            if (errors.Count > 0 || read.Count == 0)
                return false;
            lines.AddRange(read);
        }

        foreach (var group in lines.GroupBy(line => line.Locale))
            Compare(book, group.Key, [.. group], others);
        return true;
    }

    private static void Compare(PhraseBook book, string locale, IReadOnlyList<LabelledLine> lines, IReadOnlyList<IContestant> others)
    {
        var phrases = TopicModels.Phrases(book, locale);
        var ours = Right(new OurModel(), phrases, lines, locale);
        Print($"{locale}: {lines.Count} lines, {phrases.Count} phrases");
        Print($"  {"desk",-12} {Share(ours):P1}");
        foreach (var other in others)
        {
            var theirs = Right(other, phrases, lines, locale);
            var difference = PairedBootstrap.Of(ours, theirs);
            Print($"  {other.Name,-12} {Share(theirs):P1}   desk ahead by {difference.Difference:P1} [{difference.Low:P1}, {difference.High:P1}]");
        }
    }

    private static List<bool> Right(IContestant contestant, IReadOnlyList<Phrase> phrases, IReadOnlyList<LabelledLine> lines, string locale) =>
        [.. contestant.Answer(phrases, [.. lines.Select(line => line.Text)], locale).Zip(lines, (answer, line) => Evaluation.IsRight(line, answer))];

    private static void WriteTraining(PhraseBook book)
    {
        var folder = Directory.CreateTempSubdirectory("models").FullName;
        var models = new TopicModels(book, folder);
        var before = Stopwatch.GetTimestamp();
        Parallel.ForEach([Locales.English, Locales.TraditionalChinese], locale => models.For(locale));
        Print($"trained from scratch  {Stopwatch.GetElapsedTime(before).TotalSeconds:0.0} s");
        before = Stopwatch.GetTimestamp();
        Parallel.ForEach([Locales.English, Locales.TraditionalChinese], locale => TopicModels.ReadOrTrain(book, locale, folder));
        Print($"read from the cache   {Stopwatch.GetElapsedTime(before).TotalSeconds:0.00} s");
        var understanding = new TopicClassifier(models);
        foreach (var locale in Locales.All)
            WriteWaits(understanding, locale, [.. book.Topics(locale).Select(phrase => phrase.Text)]);
        Directory.Delete(folder, recursive: true);
    }

    private static void WriteWaits(TopicClassifier understanding, string locale, IReadOnlyList<string> texts)
    {
        List<long> waits = [];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var before = Stopwatch.GetTimestamp();
                understanding.Understand(text, locale);
                if (round > 0)
                    waits.Add(Stopwatch.GetTimestamp() - before);
            }
        }

        Print($"one message, {locale,-7} {Spread.Of(waits)}");
    }

    private static double Share(List<bool> right) => (double)right.Count(answer => answer) / right.Count;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
