using ServiceBot.Dialogs.Understanding;
using ServiceBot.Knowledge;
using ServiceBot.Tests.Wording;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    private const string Entry = """
        experience: calm
        entries:
          one:
            rows: [B-01]
            stage: repair
            ask: [a1, a2, a3, a4, a5, a6, a7, a8]
            text: Answer.
            next_step: More.
            source: a guide
            region: all
            reviewed_at: 2026-08-15
        """;

    [Fact]
    public void Each_way_to_ask_leads_to_its_own_entry()
    {
        var knowledge = ShippedTemplates.Catalog.Knowledge;

        Assert.All(knowledge.Entries, entry => Assert.All(entry.Asks, ask => Assert.True(knowledge.Find(ask) == entry, $"{entry.Key}: {ask}")));
    }

    // What belongs to another matter stays there: orders, returns, receipts, complaints.
    [Fact]
    public void What_customers_say_of_other_matters_is_not_taken()
    {
        string[] others = [Topics.OrderStatus, Topics.DeliveryDate, Topics.Tracking, Topics.SplitShipment, Topics.Invoice, Topics.ReceiptPdf, Topics.ReturnPolicy, Topics.ReturnRequest,
            Topics.RefundStatus, Topics.Complaint, Topics.HumanAgent, Topics.Greeting, Topics.Goodbye, Topics.Thanks, Topics.AreYouABot, Topics.OutOfScope];
        var knowledge = ShippedTemplates.Catalog.Knowledge;
        var taken = from locale in ServiceBot.Dialogs.Wording.Locales.All
                    from topic in others
                    from line in File.ReadLines(Path.Combine(ShippedTemplates.Directory, locale, "phrases", topic + ".txt"))
                    let found = knowledge.Find(line)
                    where found is not null
                    select $"{topic}: {line} -> {found.Key}";

        Assert.All(taken, line => Assert.Fail(line));
    }

    [Fact]
    public void Every_row_of_the_seed_that_is_a_question_has_its_entry()
    {
        string[] rows = ["A-11", "B-01", "B-02", "C-02", "C-03", "C-04", "C-05", "C-06", "C-07", "C-08", "D-01", "D-02", "D-03", "D-05", "D-09", "E-06", "E-07", "E-08", "E-09", "E-10",
            "F-04", "F-05", "F-13", "F-14", "G-04", "G-05", "H-04", "H-05", "H-06", "H-07", "H-08", "H-09", "H-10", "H-11", "H-12", "H-13", "H-14", "H-15", "J-02", "J-03", "J-04", "J-05", "J-06",
            "X-01", "X-05"];

        Assert.Empty(rows.Except(ShippedTemplates.Catalog.Knowledge.Entries.SelectMany(entry => entry.Rows)));
    }

    // J: the same facts are one node, so that one edit changes both answers.
    [Theory]
    [InlineData("C-02", "J-02")]
    [InlineData("C-05", "J-03")]
    [InlineData("C-06", "J-04")]
    [InlineData("C-07", "J-05")]
    [InlineData("C-08", "J-06")]
    public void J_facts_that_are_told_twice_are_one_entry(string row, string same) =>
        Assert.Contains(ShippedTemplates.Catalog.Knowledge.Entries, entry => entry.Rows.Contains(row) && entry.Rows.Contains(same));

    [Theory]
    [InlineData("    reviewed_at: 2026-08-15", "", "'one' has no 'reviewed_at'")]
    [InlineData("2026-08-15", "last summer", "is no date")]
    [InlineData("    source: a guide", "", "'one' has no 'source'")]
    [InlineData("    region: all", "", "'one' has no 'region'")]
    [InlineData("    next_step: More.", "", "needs either 'next_step' or 'none_because'")]
    [InlineData("a7, a8", "a7", "at least 8 different ways to 'ask'")]
    [InlineData("stage: repair", "stage: lunch", "is none of")]
    [InlineData("    text: Answer.", "", "'one' has no 'text'")]
    [InlineData("    rows: [B-01]", "", "has no 'rows'")]
    [InlineData("region: all", "regoin: all", "unknown entry 'regoin'")]
    public void I00e_an_entry_that_lacks_something_is_named_with_file_and_line(string part, string instead, string expected)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Entry.Replace(part, instead, StringComparison.Ordinal));
        List<string> problems = [];

        Assert.Empty(new KnowledgeFile(new YamlFile("en/knowledge.yaml", problems), problems).Read(path, "knowledge"));
        File.Delete(path);

        Assert.Contains(problems, problem => problem.StartsWith("en/knowledge.yaml:", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }
}
