using System.Buffers;
using System.Text;
using Microsoft.Bot.Schema;

namespace ServiceBot.Turns;

/// <summary>How a conversation is reached, as it is stored with it.</summary>
internal static class References
{
    public static string Write(ConversationReference reference)
    {
        var output = new ArrayBufferWriter<byte>(512);
        WireSerializer.Write(output, reference);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static ConversationReference Read(string json) => WireSerializer.Read<ConversationReference>(Encoding.UTF8.GetBytes(json))!;
}
