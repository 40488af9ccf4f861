using ServiceBot.Repairs;

namespace ServiceBot.Staff.Repairs;

/// <param name="IsPersonal">What is in it is masked for whoever may not see it.</param>
internal sealed record RepairField(string Name, string Value, bool IsPersonal = true);

/// <summary>What staff read of a repair request.</summary>
internal static class RepairSheet
{
    public static IEnumerable<RepairField> Of(RepairRow row)
    {
        var request = RepairDetails.Of(row);
        IEnumerable<(string Name, string? Value, bool IsPersonal)> all =
        [
            ("Device", request.Device, true),
            ("Serial number", request.SerialNumber, true),
            ("Fault", request.Fault, true),
            ("When it happens", request.Condition, true),
            ("Backed up", request.BackedUp ? "yes" : "before handing in", false),
            ("Contact", request.ContactName, true),
            ("Reached at", request.Contact, true),
            ("Order", request.OrderNumber, false),
            ("Language", request.Locale, false),
            ("Certificate or order no.", row.DocumentNumber, false),
        ];
        return all.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => new RepairField(field.Name, field.Value!, field.IsPersonal));
    }
}
