using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using ServiceBot.Tests.Endurance;
using ServiceBot.Tests.Hostile;
using static Microsoft.Playwright.Assertions;

namespace ServiceBot.Tests.Web;

/// <summary>P8: what a customer wrote is shown and never executed, in Microsoft's Web Chat on a page without any content policy, and on our own.</summary>
public sealed class ScriptCorpusTests(ScriptCorpusTests.Stage stage) : IClassFixture<ScriptCorpusTests.Stage>
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52];

    private DeskProcess Desk => stage.Desk;

    /// <summary>Said at every kind of question, so that the desk quotes it back where it quotes at all.</summary>
    [ChromiumTheory]
    [InlineData(null), InlineData("I have a complaint"), InlineData("My iPhone 15 is broken"), InlineData("I want to talk to a person"), InlineData("我要送修")]
    public async Task What_a_customer_writes_is_shown_and_never_executed(string? opening)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Desk.Address, "/v3/directline/") };
        var (id, token) = await StartAsync(http);
        if (opening is not null)
            await SayAsync(http, id, opening);
        foreach (var text in ScriptCorpus.Texts)
            await SayAsync(http, id, text);

        await LooksCleanAsync(id, token, ScriptCorpus.Texts.Count);
    }

    [ChromiumFact]
    public async Task Names_files_locales_and_channel_data_are_shown_and_never_executed()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Desk.Address, "/v3/directline/") };
        var (id, token) = await StartAsync(http);
        foreach (var text in ScriptCorpus.Texts)
        {
            await PostAsync(http, $"conversations/{id}/activities", new
            {
                type = "message",
                from = new { id = text, name = text, role = text },
                text = "hello",
                textFormat = "xml",
                locale = text,
                localTimezone = text,
                summary = text,
                speak = text,
                entities = new[] { new { type = text, name = text } },
                suggestedActions = new { actions = new[] { new { type = "openUrl", title = text, value = "javascript:hit(0)" } } },
                channelData = new { clientActivityID = text, text, attachmentSizes = text, postBack = false },
            });
            await UploadAsync(http, id, text);
        }

        await LooksCleanAsync(id, token, ScriptCorpus.Texts.Count);
    }

    private async Task LooksCleanAsync(string id, string token, int messages)
    {
        var bare = await stage.Browser.OpenAsync("about:blank", "en-US");
        await bare.AddInitScriptAsync(ScriptCorpus.Watch);
        await bare.GotoAsync(stage.Site.Address(Desk.Address, token, socket: true));
        await IsCleanAsync(bare, messages);

        var own = await stage.Browser.OpenAsync(new Uri(Desk.Address, "/favicon.svg").ToString(), "en-US");
        await own.AddInitScriptAsync(ScriptCorpus.Watch);
        await own.AddInitScriptAsync($"localStorage.setItem('servicebot.chat', {JsonSerializer.Serialize(new JsonObject { ["conversationId"] = id, ["token"] = token, ["userId"] = "dl_corpus" }.ToJsonString())});");
        await own.GotoAsync(new Uri(Desk.Address, "/chat.html").ToString());
        await IsCleanAsync(own, messages);
    }

    private static async Task IsCleanAsync(IPage page, int messages)
    {
        await Expect(page.Locator(".webchat__bubble--from-user").Nth(messages - 1)).ToBeVisibleAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('[role=feed] *').forEach(one => { one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); one.focus?.(); })");

        Assert.Empty(await page.EvaluateAsync<int[]>("hits"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[role=feed] *')]
                .filter(one => one.matches('script, iframe, object, embed, form, base, meta, link, a[href^="javascript:" i], a[href^="data:" i], img[src^="javascript:" i]')
                    || [...one.attributes].some(attribute => attribute.name.startsWith('on')))
                .map(one => one.outerHTML)
            """));
    }

    private static async Task<(string Id, string Token)> StartAsync(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DeskProcess.Secret);
        var made = await PostAsync(http, "tokens/generate", new { user = new { id = "dl_corpus", name = ScriptCorpus.Texts[1] } });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)made["token"]!);
        var started = await PostAsync(http, "conversations", new { locale = "en-US" });
        return ((string)started["conversationId"]!, (string)started["token"]!);
    }

    private static Task<JsonNode> SayAsync(HttpClient http, string id, string text) =>
        PostAsync(http, $"conversations/{id}/activities", new { type = "message", from = new { id = "whoever" }, text, locale = "en-US" });

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task UploadAsync(HttpClient http, string id, string name)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}.png");
        form.Add(file);
        using var answer = await http.PostAsync($"conversations/{id}/upload?userId=whoever", form);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>A desk, a browser and a page of another origin for all of them.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicebot-corpus-");

        internal ClientSite Site { get; private set; } = null!;

        public Browser Browser { get; private set; } = null!;

        public DeskProcess Desk { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Site = await ClientSite.StartAsync();
            Desk = new DeskProcess(_folder.FullName, new Dictionary<string, string> { ["DirectLine__TrustedOrigins__0"] = Site.Origin });
            if (ChromiumFactAttribute.Chromium is null)
                return;
            Browser = await Web.Browser.StartAsync();
            await Desk.StartAsync();
        }

        public async Task DisposeAsync()
        {
            if (Browser is not null)
                await Browser.DisposeAsync();
            await Desk.DisposeAsync();
            await Site.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
