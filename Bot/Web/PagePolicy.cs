namespace ServiceBot.Web;

/// <summary>What the shop's pages may load: nothing from elsewhere, and no script that is not a file of ours (P8).</summary>
internal static class PagePolicy
{
    /// <param name="frameAncestors">Origins whose pages may show the chat in a frame, besides our own.</param>
    public static string For(IEnumerable<string> frameAncestors)
    {
        // Web Chat writes its styles into the page; pictures in messages may come from the shop's own servers.
        string[] directives =
        [
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "connect-src 'self' ws: wss:",
            "img-src 'self' data: blob: https:",
            "media-src 'self' blob: https:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            $"frame-ancestors {string.Join(' ', frameAncestors.Where(IsOrigin).Prepend("'self'"))}",
        ];
        return string.Join("; ", directives);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
