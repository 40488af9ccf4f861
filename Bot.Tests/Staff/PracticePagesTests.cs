using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Staff.Reports;
using ServiceBot.Staff.Training;
using ServiceBot.Storage;
using ServiceBot.Tests.Wording;
using static ServiceBot.Tests.Staff.PracticeBrowser;

namespace ServiceBot.Tests.Staff;

public sealed class PracticePagesTests : IDisposable
{
    private readonly StaffSite _site = new();

    [Theory]
    [InlineData("zh-Hant", "08號為您服務", "說名字，不說編號：「我是…」。")]
    [InlineData("zh-Hans", "08号为您服务", "说名字，不说编号：“我是…”。")]
    [InlineData("en", "Agent 08 here", "Use a name, not a number: “I'm …”.")]
    public async Task OPS12_A_number_instead_of_a_name_is_marked_down_with_the_hint_to_use_a_name(string locale, string line, string hint)
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, $"{locale}/two-parcels");

        await SayAsync(trainee, chat, line, "Answer");
        await SayAsync(trainee, chat, "", "Finish");

        Assert.Contains(hint, LineOf(await PageAsync(trainee, chat), "I-04", "missed"));
    }

    [Theory]
    [InlineData("zh-Hant/two-parcels", "小林", "好的好的，林小姐午安，我是小林，很高興為您服務。關於您訂單的出貨，咱們一起看。|您的手機正在精心包裝，最晚 9 月 15 日送達呢。>|是的，這筆訂單分成 2 個包裹，保護殼最晚 9 月 18 日送達。>|沒問題，有幾件重要事項。首先，出貨通知信會寄到 l***@example.com，這是您平常會看的信箱嗎？|另外，點信裡的連結就能查物流。|還有一點，電子發票寄到同一個信箱，包裹裡不附紙本發票。|對了，電子收據可當保固憑證；顯示亂碼的話，用 Adobe Reader 打開。|最後，拆封與否，14 天內都可以退換。這樣您清楚了嗎？>|不客氣，還有其他要幫您看的嗎？>|謝謝您，請保重身體，再見！")]
    [InlineData("zh-Hans/two-parcels", "小林", "好的好的，林女士下午好，我是小林，很高兴为您服务。关于您订单的发货，咱们一起看。|您的手机正在精心包装，最晚 9 月 15 日送达呢。>|是的，这笔订单分成 2 个包裹，手机壳最晚 9 月 18 日送达。>|没问题，有几件重要事项。首先，发货通知邮件会发到 l***@example.com，这是您平常会看的邮箱吗？|另外，点邮件里的链接就能查物流。|还有一点，电子发票发到同一个邮箱，包裹里不附纸质发票。|对了，电子收据可作保修凭证；显示乱码的话，用 Adobe Reader 打开。|最后，拆封与否，14 天内都可以退换。这样您清楚了吗？>|不客气，还有其他要帮您看的吗？>|谢谢您，请保重身体，再见！")]
    [InlineData("en/two-parcels", "Lin", "Of course, good afternoon, Ms Carter! I'm Lin. How can I help with the delivery of your order? Let's look together.|Your phone is being carefully packed and will arrive on 15 September at the latest.>|No problem at all: the order comes in two parcels, the case on 18 September at the latest.>|Lovely. A few important points: the shipping e-mail goes to c***@example.com. Is that the address you check?|Also, the link in it lets you track the parcel.|One more thing: there is no paper invoice in the parcel, the e-invoice comes to that address.|By the way, the e-receipt is proof for the warranty; if it shows garbled, Adobe Reader opens it.|Finally, activated or not, it can be returned within 14 days. Is everything clear?>|You're very welcome. Is there anything else?>|Thank you, Ms Carter, take care and goodbye!")]
    public async Task Whoever_does_it_well_misses_nothing(string scenario, string name, string lines)
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, scenario, name);
        foreach (var line in lines.Split('|'))
            await SayAsync(trainee, chat, line.TrimEnd('>'), line.EndsWith('>') ? "Answer" : null);
        await SayAsync(trainee, chat, "", "Finish");

        var page = await PageAsync(trainee, chat);

        Assert.DoesNotContain("class=\"missed\"", page);
        Assert.True(page.Split("class=\"met\"").Length > 15, page);
        Assert.Contains("(100 %)", await PageAsync(trainee, Practice));
    }

    [Theory]
    [InlineData("08", "class=\"missed\" title=\"I-01\"")]
    [InlineData("小林", "class=\"met\" title=\"I-01\"")]
    public async Task The_name_that_the_customer_sees_counts_too(string name, string expected)
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "zh-Hant/two-parcels", name);

        await SayAsync(trainee, chat, "您好", "Finish");

        Assert.Contains(expected, await PageAsync(trainee, chat));
    }

    [Fact]
    public async Task The_scripted_customer_answers_by_what_was_said_since_the_own_last_line()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "zh-Hant/two-parcels");
        Assert.Contains("請問我訂的手機什麼時候會到", await PageAsync(trainee, chat));

        await SayAsync(trainee, chat, "請給我訂單編號");
        await SayAsync(trainee, chat, "這樣我才查得到");
        Assert.DoesNotContain("我叫林怡君", await PageAsync(trainee, chat));
        await SayAsync(trainee, chat, "", "Answer");
        Assert.Contains("我叫林怡君", await PageAsync(trainee, chat));
        await SayAsync(trainee, chat, "收到", "Answer");
        Assert.Contains("我主要是想知道確切是哪一天", await PageAsync(trainee, chat));
    }

    [Fact]
    public async Task Where_the_script_ends_the_score_sheet_follows()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/receipt-garbled");
        for (var step = 0; step < 4; step++)
            await SayAsync(trainee, chat, "Well…", "Answer");
        Assert.Contains("The customer has nothing more to say", await PageAsync(trainee, chat));
        Assert.DoesNotContain("class=\"score\"", await PageAsync(trainee, chat));

        await SayAsync(trainee, chat, "Bye", "Answer");

        var page = await PageAsync(trainee, chat);
        Assert.Contains("class=\"score\"", page);
        Assert.Contains("“How can I help you?” If they are furious, offer a manager or a colleague yourself.", LineOf(page, "I-02", "missed"));
        Assert.True(page.IndexOf("class=\"missed\"", StringComparison.Ordinal) < page.IndexOf("class=\"met\"", StringComparison.Ordinal));
    }

    // Slow typing is no fault of the chat's: only the order counts.
    [Fact]
    public async Task Whoever_thinks_for_long_is_not_marked_down_for_it()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/two-parcels");
        await _site.Host.PassAsync(TimeSpan.FromMinutes(20));

        await SayAsync(trainee, chat, "I'm Lin", "Answer");
        await SayAsync(trainee, chat, "", "Finish");

        var page = await PageAsync(trainee, chat);
        foreach (var practice in new[] { "I-07", "I-15", "I-23", "I-24" })
            Assert.DoesNotContain($"class=\"missed\" title=\"{practice}\"", page);
    }

    [Fact]
    public async Task A_practice_chat_is_in_no_list_search_report_or_export()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Admin);
        await _site.WriteAsync("zebra crossing");
        var chat = await BeginAsync(trainee, "en/two-parcels");
        var id = chat.Split('/')[^1];
        await SayAsync(trainee, chat, "zebra crossing", "Answer");
        await SayAsync(trainee, chat, "", "Finish");

        using var found = await StaffSite.PostFromAsync(trainee, "/staff/transcripts", "/staff/transcripts", ("words", "zebra"));
        foreach (var list in new[] { "/staff/transcripts", found.Headers.Location!.OriginalString })
        {
            var html = await PageAsync(trainee, list);
            Assert.Contains(Uri.EscapeDataString(StaffSite.ConversationId), html);
            Assert.DoesNotContain(id, html);
        }

        Assert.Equal(1, _site.Host.Services.GetRequiredService<DailyTotals>().Sum(new(2000, 1, 1), new(2100, 1, 1))[DailyTotals.Conversations]);
        foreach (var address in new[] { "", ".transcript", "/activities.json", "/print" })
            Assert.Equal(HttpStatusCode.NotFound, (await trainee.GetAsync(new Uri($"/staff/transcripts/{id}{address}", UriKind.Relative))).StatusCode);
        foreach (var page in new[] { "/staff/queue", "/staff/not-understood", "/staff/repairs" })
            Assert.DoesNotContain("zebra", await PageAsync(trainee, page));
        Assert.Equal(1, await ExportAsync());
        await using var db = await DatabaseAsync();
        Assert.Equal(2, await db.Conversations.CountAsync());
        Assert.Equal((0, 0, 0), (await db.Deliveries.CountAsync(), await db.Reminders.CountAsync(), await db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Another_trainees_chat_is_not_there_for_a_reviewer_and_only_to_be_read_for_a_supervisor()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        using var other = await _site.SignedInAsync(StaffRoles.Reviewer);
        using var supervisor = await _site.SignedInAsync(StaffRoles.Supervisor);
        var chat = await BeginAsync(trainee, "en/two-parcels");
        await SayAsync(trainee, chat, "Write to me at lin@example.com");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(chat, UriKind.Relative))).StatusCode);
        Assert.DoesNotContain(chat, await PageAsync(other, Practice));
        Assert.Contains(chat, await PageAsync(supervisor, Practice));
        Assert.DoesNotContain("lin@example.com", await PageAsync(supervisor, chat));
        Assert.Contains("lin@example.com", await PageAsync(trainee, chat));
        foreach (var reader in new[] { other, supervisor })
            foreach (var handler in new[] { "", "?handler=Answer", "?handler=Finish" })
            {
                using var answer = await StaffSite.PostFromAsync(reader, Practice, chat + handler, ("text", "intruder"), ("sequence", "2"));
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }

        Assert.DoesNotContain("intruder", await PageAsync(trainee, chat));
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_says_it_once()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/two-parcels");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StaffSite.PostFromAsync(trainee, Practice, chat + "?handler=Answer", ("text", "I'm Lin"), ("sequence", "1"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var page = await PageAsync(trainee, chat);
        Assert.Equal((1, 2), (page.Split("<p>I'm Lin</p>").Length - 1, page.Split("bubble customer").Length - 1));
    }

    [Fact]
    public async Task A_form_of_before_says_nothing_and_keeps_what_was_typed()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/two-parcels");
        await SayAsync(trainee, chat, "from one window", "Answer");

        using var late = await StaffSite.PostFromAsync(trainee, chat, chat, ("text", "from another window"), ("sequence", "1"));
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("what you wrote was not sent", page);
        Assert.Contains("from another window</textarea>", page);
        Assert.DoesNotContain("<p>from another window</p>", await PageAsync(trainee, chat));
    }

    [Theory]
    [InlineData("", "", HttpStatusCode.BadRequest)]
    [InlineData("", "?handler=Answer", HttpStatusCode.BadRequest)]
    [InlineData("   ", "", HttpStatusCode.BadRequest)]
    [InlineData(null, "?handler=Answer", HttpStatusCode.BadRequest)]
    public async Task A_line_that_is_empty_or_too_long_is_not_said(string? text, string handler, HttpStatusCode expected)
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/two-parcels");

        using var answer = await StaffSite.PostFromAsync(trainee, chat, chat + handler, ("text", text ?? new string('x', TrainingDesk.LongestLine + 1)), ("sequence", "1"));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(2, (await PageAsync(trainee, chat)).Split("class=\"bubble ").Length);
    }

    [Fact]
    public async Task Beginning_twice_by_the_same_form_begins_one_chat()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        using var other = await _site.SignedInAsync(StaffRoles.Reviewer);
        (string, string)[] form = [("id", Guid.NewGuid().ToString("N")), ("scenario", "en/two-parcels"), ("name", "Lin")];

        using var once = await StaffSite.PostAsync(trainee, Practice, form);
        using var again = await StaffSite.PostAsync(trainee, Practice, form);
        using var others = await StaffSite.PostAsync(other, Practice, form);

        Assert.Equal(once.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        await using var db = await DatabaseAsync();
        Assert.Equal((1, 1), (await db.Conversations.CountAsync(), await db.Activities.CountAsync()));
    }

    [Theory]
    [InlineData("not-an-id", "en/two-parcels", "Lin")]
    [InlineData(null, "en/nothing", "Lin")]
    [InlineData(null, "fr/two-parcels", "Lin")]
    [InlineData(null, "en", "Lin")]
    [InlineData(null, "en/two-parcels", " ")]
    public async Task What_cannot_be_practised_begins_nothing(string? id, string scenario, string name)
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);

        using var answer = await StaffSite.PostAsync(trainee, Practice, ("id", id ?? Guid.NewGuid().ToString("N")), ("scenario", scenario), ("name", name));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using var db = await DatabaseAsync();
        Assert.Equal(0, await db.Conversations.CountAsync());
    }

    [Fact]
    public async Task What_nobody_may_keep_is_taken_out_of_what_the_trainee_writes()
    {
        using var trainee = await _site.SignedInAsync(StaffRoles.Reviewer);
        var chat = await BeginAsync(trainee, "en/two-parcels", "4111 1111 1111 1111");
        await SayAsync(trainee, chat, "Your card is 4111 1111 1111 1111");

        await using var db = await DatabaseAsync();
        Assert.DoesNotContain(await db.Activities.Select(entry => entry.Json).ToListAsync(), json => json.Contains("4111 1111", StringComparison.Ordinal));
        Assert.DoesNotContain(await db.Conversations.Select(row => row.Reference).ToListAsync(), reference => reference.Contains("4111 1111", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_of_the_25_practices_has_a_hint()
    {
        var keys = ShippedTemplates.Catalog.Keys;
        Assert.All(Enumerable.Range(1, 25), number => Assert.Contains($"practices.hint-I-{number:00}", keys));
    }

    public void Dispose() => _site.Dispose();

    private Task<ServiceBotDb> DatabaseAsync() => _site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();

    private async Task<int> ExportAsync()
    {
        using var scope = _site.Host.Services.CreateScope();
        var folder = Directory.CreateTempSubdirectory("servicebot-test-");
        var written = await scope.ServiceProvider.GetRequiredService<ServiceBot.Staff.Transcripts.TranscriptExport>().WriteAsync(folder, masked: true, default);
        folder.Delete(recursive: true);
        return written;
    }
}
