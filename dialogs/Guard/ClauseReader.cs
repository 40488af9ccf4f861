namespace ServiceBot.Dialogs.Guard;

/// <summary>How a value hangs on the word before it: "password: x", "password is x", "password x", not at all.</summary>
internal enum Link { None, Adjacent, Weak, Strong }

internal sealed record ClauseRun(int Start, int End, Link Link, bool EndsClause);

/// <summary>Reads what follows a word up to the end of its clause: each run of Latin characters, and what links it to the word.</summary>
internal sealed class ClauseReader(string text, int start, int limit)
{
    private const string Opening = "\"'(<[「『“《【`";
    private const string Breaks = "。;；\n\r、,!?";
    private static readonly string[] ChineseLinks = ["是", "為", "为", "成", "叫"];
    private static readonly string[] EnglishLinks = ["is", "was", "be", "to", "are", "=", ":", "->", "=>"];
    private int _at = start;
    private bool _afterEmail;

    public int Start { get; } = start;

    public ClauseRun? Next()
    {
        var link = _at == Start ? Link.Adjacent : Link.None;
        while (_at < limit)
        {
            var character = text[_at];
            if (character is ':' or '=' || (character is '-' or '=' && _at + 1 < text.Length && text[_at + 1] == '>'))
            {
                link = Link.Strong;
                _at += character is '-' ? 2 : 1;
                continue;
            }

            if (Breaks.Contains(character) && !(link == Link.Strong && character is '\n' or '\r'))
                return null;
            if (character is > ' ' and <= '~' && !Opening.Contains(character))
                return ReadRun(link);
            link = After(character, link);
            _at++;
        }

        return null;
    }

    private static Link After(char character, Link link)
    {
        if (character is ' ' or '\n' or '\r' or '\u200B' or '>' || Opening.Contains(character))
            return link;
        return Array.Exists(ChineseLinks, word => word[0] == character) ? Link.Weak : link == Link.Strong ? Link.Weak : Link.None;
    }

    private ClauseRun? ReadRun(Link link)
    {
        var from = _at;
        while (_at < text.Length && _at - from < 256 && text[_at] is > ' ' and <= '~')
        {
            if (link == Link.None && text[_at] is ':' or '=' && _at > from && !IsWebAddress(from))
                break;
            _at++;
        }

        var run = new ClauseRun(from, WithoutTail(from), _afterEmail ? Link.Strong : link, EndsClauseAt(_at));
        var word = text[from..run.End];
        if (Array.Exists(EnglishLinks, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)))
            return ReadLinked(word);
        _afterEmail = run.Link != Link.None && SecretShape.IsEmail(word);
        return run;
    }

    private bool IsWebAddress(int from) => text.AsSpan(from).StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // "to", "be" and "are" are followed by too many things that are no value for a plain word to count as one.
    private ClauseRun? ReadLinked(string link)
    {
        while (_at < limit && (text[_at] is ' ' or ':' or '=' || Opening.Contains(text[_at])))
            _at++;
        if (_at >= limit || text[_at] is <= ' ' or > '~')
            return Next();
        var run = ReadRun(Link.Weak);
        return run is null || link.Equals("is", StringComparison.OrdinalIgnoreCase) || link.Equals("was", StringComparison.OrdinalIgnoreCase)
            ? run
            : run with { EndsClause = false };
    }

    private int WithoutTail(int from)
    {
        var end = _at;
        while (end > from + 1 && text[end - 1] is '.' or ',' or ';' or ')' or '"' or '\'' or ']' or '>')
            end--;
        return end;
    }

    private bool EndsClauseAt(int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        if (at >= text.Length || Breaks.Contains(text[at]) || "。!?」』”》.,)".Contains(text[at]) || ",.;!".Contains(text[Math.Max(0, at - 1)]))
            return true;
        var rest = text.AsSpan(at);
        return rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("but ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("so ", StringComparison.OrdinalIgnoreCase);
    }
}
