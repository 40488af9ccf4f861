using System.Security.Cryptography;

namespace ServiceBot.Orders;

/// <summary>Draws the numbers that customers are given; a port so that tests can know them.</summary>
internal interface INumbers
{
    /// <param name="prefix">Such as <c>RP-</c>.</param>
    string Draw(string prefix);
}

/// <summary>Ten characters of Crockford's base 32, 50 random bits: nobody guesses one, and no letter is taken for a digit.</summary>
internal sealed class RandomNumbers : INumbers
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    public string Draw(string prefix) => prefix + RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The number as it was given, however somebody wrote it down.</summary>
    public static string Key(string number)
    {
        var key = OrderNumber.Key(number);
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? key : key[..(dash + 1)] + key[(dash + 1)..].Replace('O', '0').Replace('I', '1').Replace('L', '1');
    }
}
