using Microsoft.Extensions.Options;

namespace ServiceBot.Channels.DirectLine;

/// <summary>From which pages a browser may chat (P6). A request without an <c>Origin</c> comes from no page.</summary>
internal sealed class Origins(IOptions<DirectLineOptions> options)
{
    /// <param name="only">The token's own origins, which stand in place of the settings'; null where it has none.</param>
    public bool Admit(HttpRequest request, IReadOnlyList<string>? only = null)
    {
        string? origin = request.Headers.Origin;
        if (string.IsNullOrEmpty(origin))
            return true;
        return only is { Count: > 0 }
            ? only.Contains(origin, Comparer.Instance)
            : IsOwn(request, origin) || options.Value.TrustedOrigins.Contains(origin, Comparer.Instance);
    }

    private static bool IsOwn(HttpRequest request, string origin) => Comparer.Instance.Equals(origin, $"{request.Scheme}://{request.Host.Value}");

    private sealed class Comparer : IEqualityComparer<string>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(string? x, string? y) => string.Equals(x?.TrimEnd('/'), y?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(obj.TrimEnd('/'));
    }
}
