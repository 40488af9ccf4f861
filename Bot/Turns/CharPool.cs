using System.Buffers;
using Newtonsoft.Json;

namespace ServiceBot.Turns;

/// <summary>Lends the JSON readers and writers of a turn their buffers.</summary>
internal sealed class CharPool : IArrayPool<char>
{
    public static CharPool Shared { get; } = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
            ArrayPool<char>.Shared.Return(array);
    }
}
