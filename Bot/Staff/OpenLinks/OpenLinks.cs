using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.OpenLinks;

/// <summary>
/// Links by which the Emulator, which has no cookie of ours, fetches one chat once. They carry what they open, sealed and with their end;
/// only that one was used is stored.
/// </summary>
internal sealed class OpenLinks(IDataProtectionProvider protection, IDatabaseWriter writer, UserManager<IdentityUser> users, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _seal = protection.CreateProtector("ServiceBot.Staff.OpenLinks.v1");

    /// <param name="site">Scheme and host as the signer's browser knows them.</param>
    /// <param name="reason">Why unmasked; null for masked.</param>
    /// <returns>A link that the Emulator is started by: <c>bfemulator://transcript.open?url=…</c>.</returns>
    public string Make(string site, string conversationId, string signer, string? reason)
    {
        var link = new OpenLink(Secrets.NewValue(), conversationId, signer, reason, time.GetUtcNow() + Lifetime);
        // The Emulator calls the chat by the last part of the path.
        var address = $"{site}/transcripts/{_seal.Protect(JsonSerializer.Serialize(link))}/{TranscriptExport.FileName(conversationId)}.transcript";
        return $"bfemulator://transcript.open?url={Uri.EscapeDataString(address)}";
    }

    /// <summary>What it opens; null where it was not made here or its time is over. Does not use it up.</summary>
    public OpenLink? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<OpenLink>(_seal.Unprotect(token)) is { } link && link.ValidUntil > time.GetUtcNow() ? link : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Uses the link up and records that it was followed, in one durable change.</summary>
    /// <returns>Whether the chat may be given, and whether masked: what the signer may see now counts, not what they might when it was made.</returns>
    public async Task<(bool IsGiven, bool IsMasked)> UseAsync(OpenLink link, CancellationToken cancellationToken)
    {
        var roles = await users.FindByNameAsync(link.Signer) is { } signer ? await users.GetRolesAsync(signer) : [];
        if (!roles.Intersect(StaffRoles.All).Any())
            return (false, true);
        var isMasked = link.Reason is null || !roles.Any(StaffRoles.MayUnmask);
        var now = time.GetUtcNow();
        var isFirst = await writer.WriteAsync(
            db =>
            {
                var used = db.Set<UsedLinkRow>();
                if (used.Find(link.Id) is not null)
                    return false;
                used.RemoveRange(used.Where(row => row.ValidUntil <= now));
                used.Add(new() { Id = link.Id, ValidUntil = link.ValidUntil });
                db.Set<StaffAuditRow>().Add(StaffAudit.Entry(now, link.Signer, isMasked ? "transcript.open" : "transcript.open.unmasked", link.ConversationId, isMasked ? null : link.Reason));
                return true;
            },
            cancellationToken);
        return (isFirst, isMasked);
    }
}
