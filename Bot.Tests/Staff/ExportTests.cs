using System.Text.Json;
using ServiceBot.Staff;
using ServiceBot.Staff.Exports;

namespace ServiceBot.Tests.Staff;

public class ExportTests
{
    private const string Formula = "=HYPERLINK(\"http://evil.example\",\"click\")";

    [Theory]
    [InlineData("conversations.csv")]
    [InlineData("messages.csv")]
    public async Task A_list_comes_as_CSV_masked_and_with_no_formula_in_it(string kind)
    {
        using var site = new StaffSite();
        await site.WriteAsync(Formula, "+1+1", "@SUM(A1)", "my mail is lin@example.com, call 0912345678");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        using var answer = await StaffSite.PostFromAsync(browser, "/staff/transcripts", "/staff/export", ("as", kind), ("query", ""));
        var csv = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"click\"\")\"", csv);
        Assert.DoesNotContain(",=", csv);
        Assert.DoesNotContain("\n=", csv);
        Assert.DoesNotContain("lin@example.com", csv);
        Assert.DoesNotContain("0912345678", csv);
        Assert.Contains("list.export", await site.AuditAsync());
    }

    [Fact]
    public async Task The_JSON_export_holds_the_filtered_chats_and_only_a_supervisor_with_a_reason_gets_it_unmasked()
    {
        using var site = new StaffSite();
        await site.WriteAsync("lin@example.com");
        await site.WriteManyAsync(3);
        using var reviewer = await site.SignedInAsync(StaffRoles.Reviewer);
        using var supervisor = await site.SignedInAsync(StaffRoles.Supervisor);

        using var masked = await StaffSite.PostFromAsync(reviewer, "/staff/transcripts", "/staff/export", ("as", "json"), ("query", "channel=emulator"));
        using var refused = await StaffSite.PostFromAsync(reviewer, "/staff/transcripts", "/staff/export", ("as", "json"), ("query", ""), ("reason", "curious"));
        using var unmasked = await StaffSite.PostFromAsync(supervisor, "/staff/transcripts", "/staff/export", ("as", "json"), ("query", ""), ("reason", "for the customer"));

        using var chats = JsonDocument.Parse(await masked.Content.ReadAsStringAsync());
        Assert.Equal(1, chats.RootElement.GetArrayLength());
        Assert.DoesNotContain("lin@example.com", chats.RootElement.GetRawText());
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("lin@example.com", await unmasked.Content.ReadAsStringAsync());
        Assert.Contains("list.export.unmasked: for the customer", await site.AuditAsync());
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"\r\n")]
    [InlineData("  =1+1", "\"'  =1+1\"\r\n")]
    [InlineData("＝1", "\"'＝1\"\r\n")]
    [InlineData("-5", "\"'-5\"\r\n")]
    [InlineData("\tx", "\"'\tx\"\r\n")]
    [InlineData("a,\"b\"\nc", "\"a,\"\"b\"\"\nc\"\r\n")]
    [InlineData("plain", "plain\r\n")]
    public void A_field_is_quoted_and_never_a_formula(string field, string line) => Assert.Equal(line, CsvLine.Of(field));
}
