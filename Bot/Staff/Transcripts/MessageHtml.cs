using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace ServiceBot.Staff.Transcripts;

/// <summary>The agent's Markdown as the customer saw it. What is no plain text, list or link to a web page is taken out (P8).</summary>
internal static class MessageHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build();

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(["p", "br", "strong", "em", "ul", "ol", "li", "a", "code"], StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
    });

    public static IHtmlContent Of(string markdown) => new HtmlString(Sanitizer.Sanitize(Markdown.ToHtml(markdown, Pipeline)));
}
