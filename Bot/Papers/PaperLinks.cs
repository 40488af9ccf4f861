using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Papers;

namespace ServiceBot.Papers;

/// <summary>Links that carry what they open, sealed and with their end: nothing is stored for one, on whichever node it is followed.</summary>
internal sealed class PaperLinks(IDataProtectionProvider protection, IOptions<StoreOptions> store, TimeProvider time) : IPapers
{
    /// <summary>Long enough to find the tab again, too short to be worth passing on.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector _seal = protection.CreateProtector("ServiceBot.Papers.v1");

    public Paper Receipt(string orderNumber, string locale) => Make(PaperKind.Receipt, orderNumber, locale, "pdf", "application/pdf");

    public Paper ReceiptPage(string orderNumber, string locale) => Make(PaperKind.ReceiptPage, orderNumber, locale, "html", "text/html");

    public Paper FaultForm(string repairNumber, string locale) => Make(PaperKind.FaultForm, repairNumber, locale, "pdf", "application/pdf");

    /// <summary>What a link opens; null where it was not made here or its time is over.</summary>
    public PaperRequest? Open(string token)
    {
        try
        {
            var parts = _seal.Unprotect(token).Split('\n');
            return parts.Length == 4 && Enum.TryParse<PaperKind>(parts[0], out var kind)
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[3], CultureInfo.InvariantCulture)) > time.GetUtcNow()
                    ? new PaperRequest(kind, parts[1], parts[2])
                    : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private Paper Make(PaperKind kind, string number, string locale, string ending, string contentType)
    {
        var until = time.GetUtcNow() + Lifetime;
        var token = _seal.Protect(string.Join('\n', kind, number, locale, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return new Paper(new Uri($"{store.Value.PublicUrl.TrimEnd('/')}/papers/{token}"), $"{number}.{ending}", contentType, until);
    }
}

internal enum PaperKind { Receipt, ReceiptPage, FaultForm }

/// <param name="Number">Of the order or the repair.</param>
internal sealed record PaperRequest(PaperKind Kind, string Number, string Locale);
