using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ServiceBot.Staff.Transcripts;

/// <summary>What is looked for, as it stands in an address: unreadable, so that no log of addresses holds a customer's number or name.</summary>
internal sealed class SearchedWords(IDataProtectionProvider protection)
{
    private const int Longest = 200;

    private readonly IDataProtector _protector = protection.CreateProtector("ServiceBot.Staff.SearchedWords");

    public string Hide(string words) => words.Trim() is { Length: > 0 } typed ? _protector.Protect(typed[..Math.Min(typed.Length, Longest)]) : "";

    /// <returns>Empty where it was not made here.</returns>
    public string Show(string? hidden)
    {
        try
        {
            return string.IsNullOrEmpty(hidden) ? "" : _protector.Unprotect(hidden);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
