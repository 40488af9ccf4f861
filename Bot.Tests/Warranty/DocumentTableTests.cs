using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Documents;
using ServiceBot.Documents;
using ServiceBot.Tests.Wording;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Warranty;

public sealed class DocumentTableTests : IDisposable
{
    private static readonly DocumentTable Table = ShippedTemplates.Documents;

    private static readonly Situation Nothing = new();

    private readonly string _directory = Directory.CreateTempSubdirectory("documents").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void G02_Every_one_of_the_24_situations_has_exactly_one_row()
    {
        Assert.Equal(24, Situation.All.Count);
        Assert.All(Situation.All, situation => Assert.Single(Table.Matching(situation)));
    }

    [Fact]
    public void X04_X06_The_papers_of_all_situations_are_those_of_the_guides() => Assert.All(Situation.All, situation =>
    {
        var list = DocumentRules.Decide(Table, situation);
        var mainland = situation.Region == RegionKind.Mainland;
        // B-06, F-06 and E-02 at once: only the maker's own store sees the maker's record of a purchase abroad.
        var onRecord = situation is { Channel: Channel.Official, Destination: Destination.Store };
        var abroad = situation.Region == RegionKind.Abroad && !onRecord;
        Assert.Equal(mainland, list.Bring.Contains("certificate"));
        Assert.Equal(!mainland, list.NotNeeded.Contains("certificate"));
        Assert.Equal(abroad, list.Bring.Contains("receipt-abroad"));
        Assert.Equal(abroad, list.Bring.Contains("exit-proof"));
        Assert.Equal(!abroad && situation.Channel == Channel.Official, list.NotNeeded.Contains("receipt"));
        Assert.Equal(mainland && situation.Channel == Channel.Reseller, list.Bring.Contains("invoice"));
        Assert.Contains("device", list.Bring);
        Assert.Contains("id", list.Bring);
    });

    [Fact]
    public void No_list_brings_what_it_says_is_not_needed() => Assert.All(Situation.All, situation =>
    {
        var list = DocumentRules.Decide(Table, situation);
        Assert.Empty(list.Bring.Intersect(list.NotNeeded));
        Assert.True(!list.NotNeeded.Contains("receipt") || !list.Bring.Intersect(["receipt-abroad", "invoice", "proof"]).Any());
    });

    [Fact]
    public void Nothing_is_asked_that_does_not_change_the_list()
    {
        Assert.Equal(SituationPart.Region, DocumentRules.Next(Table, Nothing));
        Assert.Equal(SituationPart.Channel, DocumentRules.Next(Table, Nothing with { Region = RegionKind.Abroad }));
        Assert.Null(DocumentRules.Next(Table, Nothing with { Region = RegionKind.Abroad, Channel = Channel.Reseller }));
        Assert.Equal(SituationPart.Destination, DocumentRules.Next(Table, Nothing with { Region = RegionKind.Abroad, Channel = Channel.Official }));
        Assert.Equal(SituationPart.Channel, DocumentRules.Next(Table, Nothing with { Region = RegionKind.Mainland }));
        Assert.Null(DocumentRules.Next(Table, Nothing with { Region = RegionKind.Mainland, Channel = Channel.Reseller }));
        Assert.Equal(SituationPart.Region, DocumentRules.Next(Table, Nothing with { Channel = Channel.Official }));
    }

    // Whatever is known and whatever is answered: the questions come to an end, and the list is the one of the whole situation.
    [Fact]
    public void Whatever_is_known_the_questions_lead_to_the_list_of_the_situation() => Assert.All(Situation.All, whole =>
    {
        for (var mask = 0; mask < 16; mask++)
        {
            var known = Known(whole, mask);
            var asked = 0;
            while (DocumentRules.Next(Table, known) is { } part)
            {
                Assert.False(known.Knows(part));
                known = Told(known, whole, part);
                Assert.True(++asked <= 4);
            }

            var list = DocumentRules.Decide(Table, known);
            var settled = DocumentRules.Decide(Table, whole);
            Assert.Equal(settled.Bring, list.Bring);
            Assert.Equal(settled.NotNeeded, list.NotNeeded);
            Assert.Empty(list.Advice.Except(settled.Advice));
        }
    });

    [Fact]
    public void A_part_on_which_a_row_depends_is_asked_as_soon_as_staff_say_so()
    {
        DocumentTable table = new(
        [
            new DocumentRow(Nothing with { Destination = Destination.Store }, ["device"], [], []),
            new DocumentRow(Nothing with { Destination = Destination.Provider }, ["device", "invoice"], [], []),
        ]);
        Assert.Equal(SituationPart.Destination, DocumentRules.Next(table, Nothing));
    }

    [Fact]
    public void A_gap_is_named() =>
        Assert.Contains("documents.yaml:1: no row says what to bring for abroad, official, in, store", Problems(text => text.Replace("  - { region: abroad, channel: official, warranty: in, destination: store,", "  # ", StringComparison.Ordinal)));

    [Fact]
    public void An_overlap_is_named_with_both_lines()
    {
        var problems = Problems(text => text.Replace("region: abroad, channel: official, warranty: in, destination: store,", "region: any, channel: any, warranty: in, destination: any,", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("home, official, in, store has a row already, in line ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not_needed: [receipt]", "not_needed: [certificate]", "'certificate' is both brought and not needed")]
    [InlineData("bring: [device, proof, id]", "bring: [device, prof, id]", "no locale file documents.yaml has the message 'item-prof'")]
    [InlineData("channel: reseller", "channel: resaler", "'channel' is one of official, reseller or any")]
    [InlineData("bring: [device, id]", "bring: []", "a row without anything to bring")]
    [InlineData("bring: [device, id]", "bring: [device, device]", "'device' stands twice in 'bring'")]
    [InlineData("advice: [go-store, leave-it] }", "advise: [go-store, leave-it] }", "unknown entry 'advise'")]
    public void A_contradiction_or_a_slip_is_named(string right, string wrong, string problem) =>
        Assert.Contains(Problems(text => text.Replace(right, wrong, StringComparison.Ordinal)), found => found.Contains(problem, StringComparison.Ordinal));

    private string[] Problems(Func<string, string> change)
    {
        var shipped = File.ReadAllText(Path.Combine(ShippedTemplates.Directory, DocumentFile.FileName));
        File.WriteAllText(Path.Combine(_directory, DocumentFile.FileName), change(shipped));
        return [.. Assert.Throws<WordingException>(() => DocumentFile.Load(_directory, ShippedTemplates.Catalog.Keys.Contains)).Problems];
    }

    private static Situation Known(Situation whole, int mask) => new()
    {
        Region = (mask & 1) != 0 ? whole.Region : null,
        Channel = (mask & 2) != 0 ? whole.Channel : null,
        Standing = (mask & 4) != 0 ? whole.Standing : null,
        Destination = (mask & 8) != 0 ? whole.Destination : null,
    };

    private static Situation Told(Situation known, Situation whole, SituationPart part) => part switch
    {
        SituationPart.Region => known with { Region = whole.Region },
        SituationPart.Channel => known with { Channel = whole.Channel },
        SituationPart.Standing => known with { Standing = whole.Standing },
        _ => known with { Destination = whole.Destination },
    };
}
