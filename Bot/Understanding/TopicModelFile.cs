using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>A model on disk: a SHA-256 of what follows, the number of features, then features, idf, weights and biases, little endian.</summary>
internal static class TopicModelFile
{
    /// <returns>Null where there is none, or none that is whole.</returns>
    public static TopicModel? Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var payload = bytes.AsSpan(Math.Min(bytes.Length, SHA256.HashSizeInBytes));
            return payload.Length > 0 && SHA256.HashData(payload).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)) ? Parse(payload) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes beside and renames, so that a reader finds a whole file or none; a cache that cannot be written is no failure.</summary>
    public static void Write(string file, TopicModel model)
    {
        var beside = $"{file}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var payload = Format(model);
            File.WriteAllBytes(beside, [.. SHA256.HashData(payload), .. payload]);
            File.Move(beside, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(beside);
        }
    }

    private static byte[] Format(TopicModel model)
    {
        var features = new ulong[model.Idf.Length];
        foreach (var (feature, place) in model.Places)
            features[place] = feature;
        return
        [
            .. BitConverter.GetBytes(features.Length), .. MemoryMarshal.AsBytes(features.AsSpan()), .. MemoryMarshal.AsBytes(model.Idf.AsSpan()),
            .. MemoryMarshal.AsBytes(model.Weights.AsSpan()), .. MemoryMarshal.AsBytes(model.Biases.AsSpan()),
        ];
    }

    private static TopicModel? Parse(ReadOnlySpan<byte> payload)
    {
        var count = BitConverter.ToInt32(payload);
        var topics = Topics.All.Count;
        var wanted = sizeof(int) + ((long)count * (sizeof(ulong) + sizeof(float) + (topics * sizeof(float)))) + (topics * sizeof(float));
        if (count < 0 || payload.Length != wanted)
            return null;
        var rest = payload[sizeof(int)..];
        var features = MemoryMarshal.Cast<byte, ulong>(rest[..(count * sizeof(ulong))]).ToArray();
        var numbers = MemoryMarshal.Cast<byte, float>(rest[(count * sizeof(ulong))..]);
        var places = features.Select((feature, place) => KeyValuePair.Create(feature, place)).ToFrozenDictionary();
        return new TopicModel(places, numbers[..count].ToArray(), numbers[count..^topics].ToArray(), numbers[^topics..].ToArray());
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
