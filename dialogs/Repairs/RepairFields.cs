namespace ServiceBot.Dialogs.Repairs;

/// <summary>The fields of the fault form, in the order in which it shows them and the customer may change them.</summary>
public static class RepairFields
{
    public static IReadOnlyList<RepairSlot> All { get; } =
    [
        RepairSlot.Device, RepairSlot.Serial, RepairSlot.Fault, RepairSlot.Condition, RepairSlot.History, RepairSlot.Photos, RepairSlot.Place,
        RepairSlot.Backup, RepairSlot.Name, RepairSlot.Contact,
    ];

    public static string NameKey(RepairSlot slot) => slot switch
    {
        RepairSlot.Device => "repairs.field-device",
        RepairSlot.Serial => "repairing.field-serial",
        RepairSlot.Fault => "repairs.field-fault",
        RepairSlot.Condition => "repairs.field-condition",
        RepairSlot.History => "repairing.field-history",
        RepairSlot.Photos => "repairing.field-photos",
        RepairSlot.Place => "repairing.field-place",
        RepairSlot.Backup => "repairs.field-backup",
        RepairSlot.Name => "repairs.field-name",
        _ => "repairs.field-contact",
    };
}
