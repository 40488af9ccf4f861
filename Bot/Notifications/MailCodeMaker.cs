using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>Makes six digits from a ticket and a key that the host keeps for this alone.</summary>
internal sealed class MailCodeMaker(Secrets secrets)
{
    private const string KeyName = "mail-codes.key";
    private const ulong Codes = 1_000_000;

    public async Task<string> MakeAsync(string ticket, CancellationToken cancellationToken)
    {
        var key = Encoding.ASCII.GetBytes(await secrets.GetAsync(KeyName, cancellationToken));
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ticket));
        return (BinaryPrimitives.ReadUInt64BigEndian(mac) % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }
}
