using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Warranty;

/// <summary>The page on which customers check a device themselves: the maker's own, or none (F-03, X-02).</summary>
public static class OfficialPages
{
    /// <summary>The configured page, if it is on a host of the allow-list or below one, and over HTTPS; else null.</summary>
    public static Uri? Allowed(StoreOptions store) =>
        Uri.TryCreate(store.DeviceCheckUrl, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0
        && store.OfficialHosts.Any(host => IsAtOrBelow(page.Host, host))
            ? page
            : null;

    private static bool IsAtOrBelow(string host, string official) =>
        host.Equals(official, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + official, StringComparison.OrdinalIgnoreCase);
}
