using System.Text;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Hostile;

/// <summary>Changes valid activities at random, the same way for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private readonly Random _random = new(seed);

    public HostileRequest Next(int number)
    {
        var body = Encoding.UTF8.GetBytes(_random.Next(2) == 0 ? HostileBodies.Valid().ToJsonString() : Swapped());
        for (var changes = _random.Next(1, 6); changes > 0; changes--)
            body = Change(body);
        return new HostileRequest($"mutation {number} of seed {seed}: {Encoding.UTF8.GetString(body)}", body);
    }

    /// <summary>One part of an activity in the place of another.</summary>
    private string Swapped()
    {
        var activity = HostileBodies.Valid();
        var paths = HostilePaths.Of(activity).ToList();
        var other = activity.ElementAt(_random.Next(activity.Count)).Value?.ToJsonString() ?? "null";
        return HostilePaths.Set(activity, paths[_random.Next(paths.Count)], other);
    }

    private byte[] Change(byte[] body)
    {
        if (body.Length == 0)
            return body;
        var at = _random.Next(body.Length);
        var length = _random.Next(1, Math.Min(40, body.Length - at) + 1);
        return _random.Next(6) switch
        {
            0 => [.. body[..at], (byte)_random.Next(256), .. body[(at + 1)..]],
            1 => [.. body[..at], .. body[(at + length)..]],
            2 => [.. body[..at], .. body[at..(at + length)], .. body[at..]],
            3 => [.. body[..at], .. "\\u0000"u8, .. body[at..]],
            4 => [.. body[..at], .. "\"{[,:]}\\"u8[_random.Next(8)..], .. body[at..]],
            _ => body[..Math.Max(1, at)],
        };
    }
}
