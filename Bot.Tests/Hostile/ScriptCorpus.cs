namespace ServiceBot.Tests.Hostile;

/// <summary>
/// What someone writes who wants a page to run it: each would call <c>hit</c>. Of the kinds that the OWASP cheat sheet on filter evasion
/// names: elements, attributes, addresses, Markdown, styles, templates, and texts that leave the place where they are put.
/// </summary>
internal static class ScriptCorpus
{
    public static readonly IReadOnlyList<string> Texts =
    [
        "<script>hit(1)</script>",
        "\"><script>hit(2)</script>",
        "'\"--></title></style></textarea></script><script>hit(3)</script>",
        "<img src=x onerror=hit(4)>",
        "\" onmouseover=hit(5) autofocus onfocus=hit(5) x=\"",
        "<svg onload=hit(6)></svg><svg><animate onbegin=hit(6) attributeName=x dur=1s>",
        "<svg><script>hit(7)</script></svg>",
        "<iframe srcdoc=\"<script>parent.hit(8)</script>\"></iframe><iframe src=javascript:parent.hit(8)></iframe>",
        "<details open ontoggle=hit(9)>x</details><video><source onerror=hit(9)></video><body onload=hit(9)>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=hit(10)&gt;\">",
        "<a href=\"javascript:hit(11)\">click</a> <a href=\"  jav&#x09;ascript:hit(11)\">click</a>",
        "[click](javascript:hit(12)) [click](data:text/html,<script>hit(12)</script>) <javascript:hit(12)>",
        "![x](x\"onerror=\"hit(13)) ![x](javascript:hit(13))",
        "[x]: javascript:hit(14)\n[click][x]",
        "<style>@import 'javascript:hit(15)';*{background:url(javascript:hit(15))}</style><link rel=stylesheet href=javascript:hit(15)>",
        "<form action=javascript:hit(16)><button>send</button></form><input autofocus onfocus=hit(16)>",
        "{{constructor.constructor('hit(17)')()}} ${hit(17)} #{hit(17)} <%= hit(17) %>",
        "<noscript><p title=\"</noscript><img src=x onerror=hit(18)>\">",
        "<base href=\"javascript:/a/-hit(19)//\"><object data=javascript:hit(19)><embed src=javascript:hit(19)>",
        "\u003cscript\u003ehit(20)\u003c/script\u003e ＜script＞hit(20)＜/script＞ &lt;script&gt;hit(20)&lt;/script&gt;",
        "<meta http-equiv=refresh content=\"0;url=javascript:hit(21)\">",
        "]]><script>hit(22)</script><![CDATA[ \u2028hit(22)\u2029 */hit(22)/*",
    ];

    /// <summary>Run in every page before anything else; <c>hits</c> is empty as long as nothing was executed.</summary>
    public const string Watch = "window.hits = []; window.hit = n => window.hits.push(n);";
}
