using System.Text;

namespace ServiceBot.Benchmarks.Chats;

/// <summary>A request body written once; only the digits that make each message a new one are changed before it is sent.</summary>
internal sealed class Body
{
    /// <summary>Stands in the template where the digits go.</summary>
    public const string Slot = "00000000";

    private readonly byte[] _bytes;
    private readonly List<int> _slots = [];

    /// <param name="json">With <see cref="Slot"/> wherever the message's number stands.</param>
    public Body(string json)
    {
        _bytes = Encoding.UTF8.GetBytes(json);
        var slot = Encoding.UTF8.GetBytes(Slot);
        for (var at = _bytes.AsSpan().IndexOf(slot); at >= 0;)
        {
            _slots.Add(at);
            var further = _bytes.AsSpan(at + slot.Length).IndexOf(slot);
            at = further < 0 ? -1 : at + slot.Length + further;
        }
    }

    public ReadOnlyMemory<byte> Numbered(int number)
    {
        foreach (var slot in _slots)
        {
            for (var (place, rest) = (slot + Slot.Length - 1, number); place >= slot; place--, rest /= 10)
                _bytes[place] = (byte)('0' + (rest % 10));
        }

        return _bytes;
    }
}
