using System.Collections.Frozen;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Importing;

/// <summary>The enumerations of schema.org that orders use; members stand bare or as <c>http(s)://schema.org/Member</c>.</summary>
internal static class SchemaOrg
{
    private static readonly FrozenDictionary<string, OrderStatus> OrderStatuses =
        Enum.GetValues<OrderStatus>().ToFrozenDictionary(status => "Order" + status, StringComparer.Ordinal);

    private static readonly FrozenSet<string> PaymentStatuses = FrozenSet.Create(
        StringComparer.Ordinal,
        "PaymentAutomaticallyApplied", "PaymentComplete", "PaymentDeclined", "PaymentDue", "PaymentPastDue");

    public static string OrderStatusNames { get; } = string.Join(", ", OrderStatuses.Keys.Order(StringComparer.Ordinal));

    public static string PaymentStatusNames { get; } = string.Join(", ", PaymentStatuses.Order(StringComparer.Ordinal));

    public static OrderStatus? FindOrderStatus(string text) =>
        OrderStatuses.TryGetValue(Bare(text), out var status) ? status : null;

    public static string? FindPaymentStatus(string text) => PaymentStatuses.Contains(Bare(text)) ? Bare(text) : null;

    public static string Bare(string text)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["https://schema.org/", "http://schema.org/"])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return text[prefix.Length..];
        }

        return text;
    }
}
