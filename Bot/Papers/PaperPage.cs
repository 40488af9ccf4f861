using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace ServiceBot.Papers;

/// <summary>The frame of a paper's web page: its style stands in it, and the policy lets that one style in and nothing else.</summary>
internal static class PaperPage
{
    private const string Style = """
        body{margin:0;background:#fbf7f0;color:#24302d;font:16px/1.6 system-ui,"PingFang TC","PingFang SC","Microsoft JhengHei","Microsoft YaHei","Noto Sans CJK TC",sans-serif}
        main{max-width:42rem;margin:0 auto;padding:2rem 1.25rem;background:#fff;border-top:8px solid #1f6f5c;min-height:100vh;box-sizing:border-box}
        .shop{color:#1f6f5c;font-weight:600;margin:0}h1{margin:.2em 0 0;font-size:1.8rem}.number{color:#5c6a65;margin:.2em 0 1.5em}
        h2{font-size:1.1rem;color:#1f6f5c;margin:1.6em 0 .5em}dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.8rem 1.5rem;margin:0;border-top:1px solid #e6dfd2;padding-top:1rem}
        dt{color:#5c6a65;font-size:.85rem}dd{margin:0}table{width:100%;border-collapse:collapse}th{background:#f3ede2;color:#5c6a65;font-size:.85rem;text-align:left}
        th,td{padding:.5rem .6rem;vertical-align:top;overflow-wrap:anywhere}td{border-bottom:1px solid #e6dfd2}.right{text-align:right}
        .remark{background:#f3ede2;border-left:3px solid #1f6f5c;padding:.6rem .9rem}footer{color:#5c6a65;font-size:.85rem;border-top:1px solid #e6dfd2;margin-top:2.5rem;padding-top:.8rem}
        @media print{body,main{background:#fff}}
        """;

    /// <summary>Nothing is loaded, run, framed or sent; the page's own style is known by its hash.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="body">HTML already; whoever makes it encodes what customers wrote.</param>
    public static string Of(string language, string title, string body) =>
        $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\"><title>{HtmlEncoder.Default.Encode(title)}</title><style>{Style}</style></head><body><main>{body}</main></body></html>";
}
