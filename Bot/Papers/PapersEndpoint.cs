using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Net.Http.Headers;

namespace ServiceBot.Papers;

/// <summary>Where the links of <see cref="PaperLinks"/> lead.</summary>
internal static class PapersEndpoint
{
    private const string PdfPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.AddSingleton<Typeface>();
        services.AddSingleton<PaperWords>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<FaultFacts>();
        services.AddSingleton<FaultForms>();
        services.AddSingleton<PaperDesk>();
        return services;
    }

    public static WebApplication MapPapers(this WebApplication app)
    {
        app.MapMethods("/papers/{token}", [HttpMethods.Get, HttpMethods.Head], SendAsync);
        return app;
    }

    private static async Task SendAsync(HttpContext http, string token, PaperLinks links, PaperDesk desk, PaperWords words)
    {
        var paper = links.Open(token) is { } wanted ? await desk.MakeAsync(wanted, http.RequestAborted) : null;
        if (paper is null)
            await SayItIsOverAsync(http, words);
        else
            await WriteAsync(http, paper);
    }

    private static Task WriteAsync(HttpContext http, MadePaper paper)
    {
        Guard(http.Response, paper.ContentType == PaperDesk.Pdf ? PdfPolicy : PaperPage.Policy);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(paper.FileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return WriteAsync(http, paper.Content, paper.ContentType);
    }

    // A wrong and an old link look alike; whoever holds it may be anybody, so the page says it in every language.
    private static Task SayItIsOverAsync(HttpContext http, PaperWords words)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        Guard(http.Response, PaperPage.Policy);
        var body = string.Concat(Dialogs.Wording.Locales.All.Select(locale =>
            $"<section lang=\"{locale}\"><h1>{Html(words.Say("papers.link-over", locale))}</h1><p>{Html(words.Say("papers.link-over-ask", locale))}</p></section>"));
        return WriteAsync(http, Encoding.UTF8.GetBytes(PaperPage.Of("zh-Hant", words.Say("papers.link-over", "zh-Hant"), body)), "text/html; charset=utf-8");
    }

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);

    private static void Guard(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static async Task WriteAsync(HttpContext http, byte[] content, string contentType)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
