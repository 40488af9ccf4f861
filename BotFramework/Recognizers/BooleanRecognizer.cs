using System.Collections.Frozen;
using System.Text;

namespace BotFramework.Recognizers;

/// <summary>
/// Yes and no in a sentence, from left to right. Cultures: zh, en, bg, nl, fr, de, hi, it, ja, ko, pt, es, sv, tr; another one is read as English.
/// Where a longer phrase stands (不是, "not ok") the shorter ones inside it do not count.
/// </summary>
public static class BooleanRecognizer
{
    private static readonly FrozenDictionary<string, PhraseSet> Languages = new Dictionary<string, PhraseSet>
    {
        ["zh"] = new(
            "是 是的 好 好的 没问题 可以 中 行 好啊 好呀 好哇 好嘞 同意 对 对的 要 要的 确认 确定 可 ok 没错 正确 嗯 恩 当然 当然可以 当然要 需要 想要 愿意 可以的 沒問題 yes y yep yeah okay 👌 👍",
            "不 不行 不中 不是 不是的 不可以 拒绝 否 否定 不好 不同意 不对 不要 不用 不用了 不必 不需要 不想 不想要 不愿意 没有 不确定 不了 不正确 不可 无需 先不要 取消 别 no n nope 👎 ❌",
            wholeOnly: "中 行 可 要 别 y n 恩 嗯 取消 没有 好 对 是 不"),
        ["en"] = new(
            "yes y yep yup yeah yea sure ok okay agree true correct right fine of+course affirmative absolutely definitely 👌 👍",
            "no n nope nah not+ok not+okay disagree false incorrect not+agree not+right not+correct not+sure not+really no+thanks never not+at+all 👎 ❌",
            wholeOnly: "y n right fine never correct"),
        ["bg"] = new("да д добре съгласен разбира+се ок ok 👌 👍", "не н несъгласен 👎", "д н"),
        ["hi"] = new("हां हाँ जी जी+हां जी+हाँ ठीक+है सही बिल्कुल ok 👌 👍", "नहीं नही ना जी+नहीं गलत 👎", ""),
        ["nl"] = new("ja jawel zeker ok oké akkoord j 👌 👍", "nee neen niet+akkoord n 👎", "j n"),
        ["fr"] = new("oui ouais ok d'accord vrai bien+sûr o 👌 👍", "non pas+d'accord faux n 👎", "o n"),
        ["de"] = new("ja jawohl jap jup ok okay stimmt richtig klar einverstanden j 👌 👍", "nein nö nee falsch nicht+einverstanden n 👎", "j n"),
        ["it"] = new("sì si ok certo vero esatto d'accordo s 👌 👍", "no falso non+va+bene n 👎", "s n"),
        ["ja"] = new("はい ええ うん そうです いいです 大丈夫 ok 👌 👍", "いいえ いや ちがいます 違います だめ ダメ 👎", ""),
        ["ko"] = new("예 네 응 그래 그래요 맞아요 좋아요 ok 👌 👍", "아니 아니요 아니오 아뇨 싫어요 👎", ""),
        ["pt"] = new("sim claro certo ok verdadeiro s 👌 👍", "não nao falso n 👎", "s n"),
        ["es"] = new("sí si claro ok vale verdadero correcto s 👌 👍", "no falso n 👎", "s n"),
        ["sv"] = new("ja japp jo ok visst j 👌 👍", "nej nä n 👎", "j n"),
        ["tr"] = new("evet olur tamam doğru e 👌 👍", "hayır olmaz yanlış h 👎", "e h"),
    }.ToFrozenDictionary();

    public static IReadOnlyList<RecognizedBoolean> Recognize(string? text, string? culture)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var language = culture is { Length: >= 2 } ? culture[..2].ToLowerInvariant() : "en";
        var phrases = Languages.GetValueOrDefault(language) ?? Languages["en"];
        var folded = FoldedText.Of(text);
        return Read(folded, text, phrases);
    }

    private static List<RecognizedBoolean> Read(string folded, string text, PhraseSet phrases)
    {
        var found = new List<RecognizedBoolean>();
        for (var at = 0; at < folded.Length;)
        {
            var (length, value) = phrases.Match(folded, at);
            if (length > 0)
                found.Add(new(at, length, text.Substring(at, length), value));
            at += Math.Max(1, length);
        }

        return found;
    }

    /// <summary>The phrases of one language; "+" in a list is a space in the sentence.</summary>
    private sealed class PhraseSet
    {
        private readonly FrozenDictionary<char, (string Phrase, bool Value, bool WholeOnly)[]> _byFirst;

        public PhraseSet(string yes, string no, string wholeOnly)
        {
            var alone = Split(wholeOnly).ToHashSet();
            _byFirst = Split(yes).Select(phrase => (phrase, true)).Concat(Split(no).Select(phrase => (phrase, false)))
                .Select(entry => (entry.phrase, entry.Item2, alone.Contains(entry.phrase)))
                .DistinctBy(entry => entry.phrase)
                .OrderByDescending(entry => entry.phrase.Length)
                .GroupBy(entry => entry.phrase[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        }

        public (int Length, bool Value) Match(string folded, int at)
        {
            if (!_byFirst.TryGetValue(folded[at], out var candidates))
                return default;
            foreach (var (phrase, value, wholeOnly) in candidates)
            {
                if (string.CompareOrdinal(folded, at, phrase, 0, phrase.Length) != 0)
                    continue;
                var end = at + phrase.Length;
                if (wholeOnly ? IsAlone(folded, at, end) : IsBounded(folded, at, end))
                    return (phrase.Length, value);
            }

            return default;
        }

        // A Han character has no word border; one of these short words counts only between signs, spaces or the ends.
        private static bool IsAlone(string folded, int start, int end) =>
            (start == 0 || !IsLetter(folded[start - 1])) && (end == folded.Length || !IsLetter(folded[end]) || IsParticle(folded, end));

        private static bool IsBounded(string folded, int start, int end) =>
            !IsSpaced(folded[start]) || ((start == 0 || !IsSpaced(folded[start - 1])) && (end == folded.Length || !IsSpaced(folded[end])));

        private static bool IsParticle(string folded, int at) =>
            folded[at] is '吧' or '啊' or '呀' or '喔' or '哦' or '了' or '的' && (at + 1 == folded.Length || !IsLetter(folded[at + 1]));

        private static bool IsLetter(char c) => char.IsLetterOrDigit(c);

        private static bool IsSpaced(char c) => char.IsLetterOrDigit(c) && c is < '\u3040' or (>= '\uac00' and <= '\ud7a3');

        private static IEnumerable<string> Split(string list) =>
            list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => FoldedText.Of(word.Replace('+', ' ')).Normalize(NormalizationForm.FormC));
    }
}
