using ServiceBot.Storage;

namespace ServiceBot.Channels.DirectLine;

/// <summary>The user ids of Direct Line tokens.</summary>
internal static class UserIds
{
    /// <summary>Ids with it can only come from a token; clients refuse to make them up.</summary>
    public const string Prefix = "dl_";

    /// <summary>An anonymous visitor's. The tilde is reserved: no token with it is made for anybody who is signed in.</summary>
    private const string VisitorPrefix = Prefix + "~";

    private const int Longest = 200;

    public static string NewVisitor() => VisitorPrefix + Secrets.NewValue()[..22];

    public static string NewConversation() => Secrets.NewValue()[..22];

    public static bool MayBeAsked(string id) => id.Length is > 0 and <= Longest && !id.StartsWith(VisitorPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The <c>customer.identifier</c> that a user id of a trusted server signs in; null where it signs nobody in.</summary>
    public static string? Customer(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) && id.Length > Prefix.Length ? id[Prefix.Length..] : null;
}
