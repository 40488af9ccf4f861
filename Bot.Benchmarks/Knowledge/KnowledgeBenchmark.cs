using System.Diagnostics;
using System.Globalization;
using ServiceBot.Commands;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Wording;

namespace ServiceBot.Benchmarks.Knowledge;

/// <summary>How long it takes to hold a message against the knowledge base, on one thread: questions that it knows, and lines of another matter.</summary>
internal static class KnowledgeBenchmark
{
    private static readonly string[] Others =
    [
        "我買的筆電怎麼還沒發貨？我等很久了", "What's the status of my order W100027?", "我的手机屏幕碎了，想送修，昨天摔的", "好的，謝謝您", "Please change the delivery address of my order to my office",
    ];

    public static void Run(int rounds)
    {
        var before = Stopwatch.GetTimestamp();
        var knowledge = TemplateCatalog.Load(CommandHost.TemplatesDirectory).Knowledge;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wording read in {Stopwatch.GetElapsedTime(before).TotalMilliseconds:0} ms: {knowledge.Entries.Count} entries, {knowledge.Entries.Sum(entry => entry.Asks.Count)} ways to ask"));
        Measure("a question it knows", knowledge, [.. knowledge.Entries.SelectMany(entry => entry.Asks)], rounds);
        Measure("a line of another matter", knowledge, Others, rounds);
    }

    private static void Measure(string what, KnowledgeBase knowledge, string[] lines, int rounds)
    {
        for (var line = 0; line < lines.Length * 3; line++)
            knowledge.Find(lines[line % lines.Length]);
        List<long> waits = [];
        var found = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            var before = Stopwatch.GetTimestamp();
            found += knowledge.Find(lines[round % lines.Length]) is null ? 0 : 1;
            waits.Add(Stopwatch.GetTimestamp() - before);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        waits.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {Micro(waits[waits.Count / 2]),6:0.0} µs half, {Micro(waits[waits.Count * 99 / 100]),6:0.0} µs 99 %, {allocated / rounds} bytes, {100.0 * found / rounds:0} % found"));
    }

    private static double Micro(long ticks) => ticks * 1_000_000.0 / Stopwatch.Frequency;
}
