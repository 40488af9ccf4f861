using System.Diagnostics;
using ServiceBot.Understanding;

namespace ServiceBot.Benchmarks.Understanding;

/// <summary>Debian's <c>fasttext</c>, supervised, with the best of these settings on a fifth of the phrases that it is not shown.</summary>
internal sealed class FastText : IContestant
{
    private const int HeldOut = 5;

    private static readonly string[] Settings =
    [
        "-lr 0.5 -epoch 25 -wordNgrams 1 -dim 50", "-lr 1.0 -epoch 25 -wordNgrams 2 -dim 50", "-lr 0.5 -epoch 50 -wordNgrams 2 -dim 100",
        "-lr 0.5 -epoch 50 -wordNgrams 2 -minn 2 -maxn 4 -dim 100", "-lr 1.0 -epoch 50 -wordNgrams 3 -minn 2 -maxn 4 -dim 100", "-lr 0.5 -epoch 100 -wordNgrams 3 -minn 3 -maxn 5 -dim 100",
    ];

    public string Name => "fastText";

    public static bool IsInstalled => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "fasttext"))) == true;

    public IReadOnlyList<string> Answer(IReadOnlyList<Phrase> phrases, IReadOnlyList<string> texts, string locale)
    {
        var folder = Directory.CreateTempSubdirectory("fasttext").FullName;
        try
        {
            var (shown, held) = (phrases.Where((_, index) => index % HeldOut != 0).ToList(), phrases.Where((_, index) => index % HeldOut == 0).ToList());
            var best = Settings.MaxBy(settings => Run(folder, settings, shown, [.. held.Select(phrase => phrase.Text)]).Zip(held).Count(pair => pair.First == pair.Second.Name))!;
            return Run(folder, best, phrases, texts);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Run(string folder, string settings, IReadOnlyList<Phrase> phrases, IReadOnlyList<string> texts)
    {
        var (train, test, model) = (Path.Combine(folder, "train.txt"), Path.Combine(folder, "test.txt"), Path.Combine(folder, "model"));
        File.WriteAllLines(train, phrases.Select(phrase => $"__label__{phrase.Name} {PlainText.Tokens(phrase.Text)}"));
        File.WriteAllLines(test, texts.Select(PlainText.Tokens));
        Start($"supervised -input {train} -output {model} -thread 1 -seed 1 -minCount 1 -bucket 200000 {settings}");
        var answers = Start($"predict {model}.bin {test}").Split('\n')[..texts.Count];
        return [.. answers.Select(answer => answer.Replace("__label__", "", StringComparison.Ordinal).Trim())];
    }

    private static string Start(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("fasttext", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"fasttext {arguments}: {errors.Result}");
    }
}
