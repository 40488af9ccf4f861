using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using ServiceBot.Commands;
using ServiceBot.Tests.Endurance;
using ServiceBot.Tests.Web;

namespace ServiceBot.Tests.Staff;

/// <summary>What customers and staff can write, with scripts in every field, on every page in a real browser: nothing runs (P8), and axe finds nothing serious.</summary>
public sealed class HostileStaffPagesTests : IDisposable
{
    private const string ConversationId = "x<img src=x onerror=ran()>";

    private static readonly string[] Corpus =
    [
        "<script>ran()</script>", "<img src=x onerror=ran()>", "\"><svg onload=ran()>", "'-ran()-'", "javascript:ran()", "[click](javascript:ran())", "<a href=\"javascript:ran()\">x</a>",
        "![x](x\" onerror=\"ran())", "<iframe srcdoc=\"<script>parent.ran()</script>\">", "{{constructor.constructor('ran()')()}}", "<style>@import 'x'</style>", "</title><script>ran()</script>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=ran()>", "\u2028<script>ran()</script>", "<x onclick=ran() style=\"position:fixed;inset:0\">x", "data:text/html,<script>ran()</script>",
    ];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-hostile-");

    /// <summary>On a desk's width in light colours and on a phone's in dark ones.</summary>
    [ChromiumFact]
    public async Task Nothing_that_anybody_wrote_runs_on_any_page_and_each_page_can_be_used()
    {
        await using var desk = new DeskProcess(_directory.FullName);
        await desk.StartAsync();
        Fill(desk.DatabasePath);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(await InviteAsync(desk), "en-GB");
        page.Dialog += (_, dialog) => browser.Complaints.Add("a dialog opened: " + dialog.Message);
        await page.ExposeFunctionAsync("ran", () => browser.Complaints.Add("a script ran on " + page.Url));
        await page.Locator("[name=password]").FillAsync(StaffSite.Password);
        await page.Locator("[name=again]").FillAsync(StaffSite.Password);
        await page.Locator("main button").ClickAsync();
        await page.WaitForURLAsync("**/staff/transcripts");
        var transcript = $"/staff/transcripts/{Uri.EscapeDataString(ConversationId)}";
        await WriteAsync(page, desk.Address, transcript);
        var begun = await PractiseAsync(page, desk.Address);
        var finished = await PractiseAsync(page, desk.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish" }).ClickAsync();
        await Assertions.Expect(page.Locator(".score")).ToBeVisibleAsync();

        foreach (var path in new[]
        {
            "/staff/transcripts", "/staff/transcripts?topic=%3Cscript%3Eran()%3C/script%3E&tag=%22onfocus=ran()", transcript, $"{transcript}/print", "/staff/samples", "/staff/queue", "/staff/repairs",
            "/staff/queue/T-H0ST11E01", "/staff/repairs/RP-H0ST11E00", "/staff/reports", "/staff/reports/weekly?week=2026-11-20", "/staff/privacy", "/staff/audit", "/staff/account", "/staff/sign-in/second",
            "/staff/practice", begun, finished, "/staff/orders/H0ST11E", "/staff/not-understood", "/staff/corrections",
        })
        {
            Assert.Equal(200, (await page.GotoAsync(new Uri(desk.Address, path).ToString()))!.Status);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(closed => closed.open = true)");
            await CanBeUsedAsync(page, path, 1280, ColorScheme.Light);
            await CanBeUsedAsync(page, path, 390, ColorScheme.Dark);
        }

        Assert.Empty(browser.Complaints);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task CanBeUsedAsync(IPage page, string path, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 860);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{path} is wider than its window of {width}.");
        Assert.Equal("", await Axe.SeriousFindingsAsync(page.MainFrame));
        if (Environment.GetEnvironmentVariable("SERVICEBOT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"hostile-{string.Concat(path.Where(char.IsAsciiLetterOrDigit).Take(40))}-{width}.png"), FullPage = true });
    }

    // Whatever a reviewer can fill in.
    private static async Task WriteAsync(IPage page, Uri address, string transcript)
    {
        await page.GotoAsync(new Uri(address, transcript).ToString());
        await page.Locator("#review textarea").FillAsync(string.Join('\n', Corpus));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep note" }).ClickAsync();
        await page.Locator("#review [name=tag][list]").FillAsync("<img src=x onerror=ran()>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await page.GotoAsync(new Uri(address, "/staff/transcripts").ToString());
        await page.Locator("#words").FillAsync("script ran");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await page.GetByText("Keep this list").ClickAsync();
        await page.Locator(".tools [name=name]").Last.FillAsync("<script>ran()</script>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await page.GetByText("Draw a sample").ClickAsync();
        await page.Locator(".tools [name=name]").First.FillAsync("\"><script>ran()</script>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw by chance" }).ClickAsync();
    }

    // The trainee's own words and name.
    private static async Task<string> PractiseAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/staff/practice").ToString());
        await page.Locator("[name=name]").FillAsync("<img src=x onerror=ran()>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).First.ClickAsync();
        string[] lines = [.. Corpus.Chunk(4).Select(four => string.Join(' ', four))];
        foreach (var line in lines)
        {
            await page.Locator("#say").FillAsync(line);
            await page.GetByRole(AriaRole.Button, new() { Name = line == lines[^1] ? "Send and let the customer answer" : "Send", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("#say")).ToHaveValueAsync("");
        }

        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task<string> InviteAsync(DeskProcess desk)
    {
        await using var output = new StringWriter();
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:ServiceBot"] = $"Data Source={desk.DatabasePath};Pooling=False", ["Store:PublicUrl"] = desk.Address.ToString() };
        await CommandLine.RunAsync(["staff", "add", "<b>eve</b>", "--role", "admin"], new CommandConsole(output, TextWriter.Null), settings);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }

    private static void Fill(string database)
    {
        using var connection = StoredLog.Open(database);
        var at = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        Run(connection, "INSERT INTO conversations (id, door, channel_id, conversation_id, version, last_sequence, reference, signed_in_as, locale, persona, created_at, last_activity_at) VALUES (900, 'directline', $0, $1, 1, $2, '{}', $0, $0, $0, $3, $3)", Corpus[1], ConversationId, 2 * Corpus.Length, at);
        for (var i = 0; i < Corpus.Length; i++)
        {
            foreach (var fromBot in new[] { false, true })
            {
                var json = System.Text.Json.JsonSerializer.Serialize(new
                {
                    type = "message",
                    text = Corpus[i],
                    textFormat = fromBot ? "markdown" : "plain",
                    locale = Corpus[i],
                    from = new { id = "u", name = Corpus[i] },
                    suggestedActions = new { actions = new[] { new { title = Corpus[i], value = Corpus[i] } } },
                    attachments = new object[]
                    {
                        new { contentType = "application/vnd.microsoft.card.hero", content = new { title = Corpus[i], subtitle = Corpus[i], text = Corpus[i], buttons = new[] { new { title = Corpus[i], value = Corpus[i] } } } },
                        new { contentType = Corpus[i], name = Corpus[i], contentUrl = "javascript:ran()" },
                    },
                });
                Run(connection, "INSERT INTO activities (conversation_key, sequence, kind, from_bot, type, activity_id, sender, in_reply, at, not_before, json, understood) VALUES (900, $0, 0, $1, 'message', $2, 'u', 0, $3, $3, $4, $5)", (2 * i) + (fromBot ? 2 : 1), fromBot ? 1 : 0, $"h-{i}-{fromBot}", at, json, fromBot ? null : $"nothing {Corpus[1].Replace(' ', '/')} 10 {Corpus[0]} 3");
            }
        }

        Run(connection, "INSERT INTO tickets (number, conversation_key, kind, reason, contact_name, contact, summary, locale, created_at, answered_by, details) VALUES ('T-H0ST11E01', 900, $1, $0, $0, $0, $0, $0, $2, $2, $3)", Corpus[0], Corpus[1], at, System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { [Corpus[0]] = Corpus[1] }));
        Run(connection, "INSERT INTO missed_lines (key, channel, locale, example, guess, count, first_seen, last_seen, state) VALUES ('h0st11e', $0, 'en', $0, 'tracking', 1, $1, $1, 'open')", Corpus[0], at);
        Run(connection, "INSERT INTO orders (key, customer_id, ordered_at, is_demo, json) VALUES ('H0ST11E', $0, 0, 0, $1)", Corpus[1], HostileOrder());
        Run(connection, "INSERT INTO repairs (number, conversation_key, state, version, created_at, changed_at, device, fault, condition, contact_name, contact, backed_up, locale) VALUES ('RP-H0ST11E00', 900, 'received', 1, $1, $1, $0, $0, $0, $0, $0, 1, $0)", Corpus[0], at);
    }

    private static string HostileOrder() => System.Text.Json.JsonSerializer.Serialize(new
    {
        orderNumber = Corpus[0],
        orderDate = "2026-09-01T10:00:00+08:00",
        customer = new { identifier = Corpus[1], email = "x@shop.example" },
        orderedItem = Corpus.Select(text => new { orderQuantity = 1, orderedItem = new { name = text } }),
    });

    private static void Run(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
