using System.Text;
using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary>What the models look at: characters and words in a row, and what has been found in the message, each as a 64-bit hash.</summary>
internal static partial class TextFeatures
{
    private const int LongestRead = 400;

    public static HashSet<ulong> Of(string text, string locale, Entities entities)
    {
        var features = new HashSet<ulong>();
        var plain = WithoutOpening(Plain(text));
        if (locale != Locales.English)
        {
            AddRows(features, 'c', Units(plain), 3);
        }
        else
        {
            var words = Words(plain);
            AddRows(features, 'w', words, 3);
            foreach (var word in words)
                AddPieces(features, word);
        }

        AddFound(features, entities);
        return features;
    }

    /// <summary>Lower case, Simplified, half width; every number looks the same.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in MessageText.Normalise(text.Length > LongestRead ? text[..LongestRead] : text))
        {
            var simple = ChineseScript.Simplify(char.ToLowerInvariant(character));
            if (!char.IsDigit(simple))
                plain.Append(simple);
            else if (plain.Length == 0 || plain[^1] != '0')
                plain.Append('0');
        }

        return plain.ToString();
    }

    // A greeting before the matter says nothing about it; alone it is the matter.
    private static string WithoutOpening(string plain)
    {
        var opening = Opening().Match(plain);
        var rest = plain[opening.Length..];
        return rest.Count(char.IsLetter) >= 2 ? rest : plain;
    }

    /// <summary>Chinese characters one by one, Latin words whole, no punctuation; the ends are marked.</summary>
    private static List<string> Units(string plain)
    {
        var units = new List<string> { "^" };
        var word = new StringBuilder();
        foreach (var character in plain)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                word.Append(character);
                continue;
            }

            Flush(units, word);
            if (char.IsLetter(character))
                units.Add(character.ToString());
        }

        Flush(units, word);
        units.Add("$");
        return units;
    }

    private static List<string> Words(string plain)
    {
        var words = new List<string> { "^" };
        var word = new StringBuilder();
        foreach (var character in plain)
        {
            if (char.IsLetterOrDigit(character))
                word.Append(character);
            else if (character != '\'')
                Flush(words, word);
        }

        Flush(words, word);
        words.Add("$");
        return words;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    private static void AddRows(HashSet<ulong> features, char kind, List<string> units, int longest)
    {
        for (var start = 0; start < units.Count; start++)
        {
            var hash = Hash(Seed, kind);
            for (var length = 1; length <= longest && start + length <= units.Count; length++)
            {
                hash = Hash(Hash(hash, units[start + length - 1]), '\u0001');
                if (length > 1 || (start > 0 && start < units.Count - 1))
                    features.Add(hash);
            }
        }
    }

    // So that a slip of the fingers costs a word only some of its weight.
    private static void AddPieces(HashSet<ulong> features, string word)
    {
        if (word.Length < 3)
            return;
        var padded = "<" + word + ">";
        for (var start = 0; start < padded.Length - 2; start++)
        {
            features.Add(Hash(Hash(Seed, 'p'), padded.AsSpan(start, 3)));
            if (start + 4 <= padded.Length)
                features.Add(Hash(Hash(Seed, 'p'), padded.AsSpan(start, 4)));
        }
    }

    private static void AddFound(HashSet<ulong> features, Entities entities)
    {
        AddIf(features, entities.OrderNumber is not null, "order");
        AddIf(features, entities.RequestNumber is not null, "request");
        AddIf(features, entities.Phone is not null, "phone");
        AddIf(features, entities.Email is not null, "email");
        AddIf(features, entities.Serial is not null || entities.Imei is not null, "serial");
        AddIf(features, entities.Device is not null, "device");
        AddIf(features, entities.Faults.Count > 0, "fault");
        foreach (var fault in entities.Faults)
            AddIf(features, true, fault);
    }

    private static void AddIf(HashSet<ulong> features, bool found, string name)
    {
        if (found)
            features.Add(Hash(Hash(Seed, 'e'), name));
    }

    // In Simplified characters and lower case, as Plain leaves them.
    [GeneratedRegex(
        """
        ^(?:(?:你好[啊呀]?|您好|哈喽|哈啰|嗨|亲|在[吗嘛么不]|有人[吗在]?|请问(?:一下|下)?|(?:我)?(?:是)?(?:想|要)?(?:请|麻烦|咨询|请教)?(?:咨询|询问|请教|问)(?:一下|下|个)?
        |麻烦(?:你|您)?(?:问(?:一下|下))?|不好意思|打扰(?:一下|了)?|那个|客服
        |hi|hello|hey|hi[ ]there|good[ ](?:morning|afternoon|evening)|please|pls|excuse[ ]me|sorry|ok|so|well|um|(?:could|can|would|will)[ ]you[ ](?:please[ ])?(?:tell[ ]me|let[ ]me[ ]know)
        |i(?:'d|[ ]would)?[ ](?:want|like|need)[ ]to[ ](?:know|ask)|just[ ]wondering|i[ ]was[ ]wondering)(?![a-z'])[^\p{L}0]{0,8}){1,4}
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Opening();

    // FNV-1a: the same on every machine and in every run.
    private const ulong Seed = 14695981039346656037;

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            hash = Hash(hash, character);
        return hash;
    }

    private static ulong Hash(ulong hash, char character) => (hash ^ character) * 1099511628211;
}
