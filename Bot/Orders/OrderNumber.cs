using System.Text;

namespace ServiceBot.Orders;

/// <summary>Numbers (orders, serials, requests) as people type them, made comparable.</summary>
public static class OrderNumber
{
    /// <summary>Trimmed, upper-case, full-width characters as half-width ones.</summary>
    public static string Key(string number)
    {
        var key = new StringBuilder(number.Length);
        foreach (var character in number)
        {
            key.Append(character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                '\u3000' => ' ',
                _ => character,
            });
        }

        return key.ToString().Trim().ToUpperInvariant();
    }
}
