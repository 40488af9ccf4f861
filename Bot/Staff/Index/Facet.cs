using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Staff.Index;

/// <summary>
/// A property of a conversation as a word of the index, so that any filter, and any word with any filters, is one look-up. The value is
/// a hash: whatever it is, the word is letters and digits.
/// </summary>
internal static class Facet
{
    public const string Topic = "topic", Channel = "channel", Locale = "locale", Persona = "persona", Outcome = "outcome", Missed = "missed", Rating = "rating",
        Score = "score", Tag = "tag", Reviewed = "reviewed", HandedOver = "handedover", IdleClosed = "idleclosed", Misunderstood = "misunderstood",
        Preventable = "preventable", Imported = "imported", Sample = "sample";

    public const string Yes = "yes", No = "no";

    public static string Of(string name, string value) => name + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));

    public static string Of(string name, bool value) => Of(name, value ? Yes : No);

    /// <summary>A score in tenths, so that a range is a few words.</summary>
    public static string OfScore(int tenths) => Of(Score, tenths.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
