#nullable enable
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Connector.Authentication;

internal static class Required
{
    // Callers are told the same about no text and about a blank one.
    public static string Text(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentNullException(name) : text;
}
