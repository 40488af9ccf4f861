using System.Collections.Frozen;
using System.Text;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary>A message is a command when all of it is one of the phrases, but for case, punctuation, politeness and particles.</summary>
internal sealed class PhraseCommands : ICommands
{
    // What is longer is no command; nothing is worked out for it.
    private const int Longest = 80;

    private static readonly string[] Before = ["請問", "请问", "請你", "请你", "請", "请", "麻煩", "麻烦", "那個", "那个", "那", "嗯", "喂", "欸", "please", "pls", "um", "uh", "so", "well", "ok", "hey", "hi", "can you", "could you"];

    private static readonly string[] After =
        ["謝謝", "谢谢", "了啦", "了吧", "好了", "啦", "吧", "喔", "哦", "啊", "呀", "呢", "嘛", "耶", "好嗎", "好吗", "好不好", "可以嗎", "可以吗", "行嗎", "行吗", "嗎", "吗", "了", "please", "pls", "plz", "thanks", "thank you", "now"];

    private readonly FrozenDictionary<string, RecognizedCommand> _known;

    public PhraseCommands(PhraseBook book)
    {
        var known = new Dictionary<string, RecognizedCommand>(StringComparer.Ordinal);
        foreach (var phrase in Locales.All.SelectMany(book.Commands))
        {
            var command = CommandNames.Parse(phrase.Name);
            known.TryAdd(Plain(phrase.Text), command);
            known.TryAdd(Core(Plain(phrase.Text)), command);
        }

        known.Remove("");
        _known = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public RecognizedCommand? Match(string text)
    {
        if (text.Length > Longest)
            return null;
        var plain = Plain(text);
        return _known.TryGetValue(plain, out var command) || _known.TryGetValue(Core(plain), out command) ? command : null;
    }

    /// <summary>Lower case, half width, letters and digits only, one space between Latin words and none between Chinese ones.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in MessageText.Normalise(text))
        {
            if (char.IsLetterOrDigit(character))
                plain.Append(char.ToLowerInvariant(character));
            else if (character != '\'' && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        for (var index = plain.Length - 2; index > 0; index--)
        {
            if (plain[index] == ' ' && (MessageText.IsHan(plain[index - 1]) || MessageText.IsHan(plain[index + 1])))
                plain.Remove(index, 1);
        }

        return plain.ToString().Trim();
    }

    private static string Core(string plain)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var word in Before)
            {
                if (plain.Length > word.Length && plain.StartsWith(word, StringComparison.Ordinal) && IsWhole(plain, word.Length - 1))
                    (plain, changed) = (plain[word.Length..].Trim(), true);
            }

            foreach (var word in After)
            {
                if (plain.Length > word.Length && plain.EndsWith(word, StringComparison.Ordinal) && IsWhole(plain, plain.Length - word.Length - 1))
                    (plain, changed) = (plain[..^word.Length].Trim(), true);
            }
        }

        return plain;
    }

    // "so" is not the beginning of "someone".
    private static bool IsWhole(string plain, int last) =>
        !(char.IsAsciiLetter(plain[last]) && char.IsAsciiLetter(plain[last + 1]));
}
