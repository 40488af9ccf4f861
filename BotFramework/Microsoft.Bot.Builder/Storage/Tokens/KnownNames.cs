#nullable enable
using System.Collections.Concurrent;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Names of members and types, which come again in every conversation: they are written as a number and read without making a new
/// text. Keys of dictionaries get here too, so there is an end to how many are kept.
/// </summary>
internal static class KnownNames
{
    private const int Most = 4096;
    private const int LongestName = 200;

    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly string[] Names = new string[Most];
    private static readonly Lock Adding = new();
    private static int _count;

    /// <returns>The number of the name; negative for one that is not kept.</returns>
    public static int NumberOf(string name)
    {
        if (Numbers.TryGetValue(name, out var number))
        {
            return number;
        }

        return name.Length > LongestName || Volatile.Read(ref _count) == Most ? -1 : Add(name);
    }

    public static string NameOf(int number) => Names[number];

    private static int Add(string name)
    {
        lock (Adding)
        {
            if (Numbers.TryGetValue(name, out var number))
            {
                return number;
            }

            if (_count == Most)
            {
                return -1;
            }

            Names[_count] = name;
            Numbers[name] = _count;
            return _count++;
        }
    }
}
