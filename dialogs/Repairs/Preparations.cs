using System.Collections.Immutable;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What to prepare before a device is handed in, derived from the fault and the answers (C-02, C-04, D-03…D-08, F-09).</summary>
public static class Preparations
{
    public const string Backup = "backup";
    public const string Restore = "restore";
    public const string Password = "password";
    public const string Charger = "charger";
    public const string Accessories = "accessories";
    public const string Receipt = "receipt";
    public const string Identity = "identity";
    public const string Demonstrate = "demonstrate";

    private static readonly string[] NeedCharger = [Faults.Charging, Faults.Battery, Faults.NoPower, Faults.Overheating, Faults.Restarting];

    // What has happened once cannot be shown again, and should not be.
    private static readonly string[] NotShown = [Faults.BrokenScreen, Faults.Liquid, Faults.Dropped, Faults.NoPower];

    /// <param name="state">The request as far as it is filled in.</param>
    /// <param name="faults">The faults that its words name.</param>
    /// <param name="withPassword">D-04 is switched on.</param>
    public static ImmutableArray<string> For(RepairState state, IReadOnlyList<string> faults, bool withPassword)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        items.Add(Backup);
        if (state.History?.Contains(DamageKinds.Jailbroken) == true)
            items.Add(Restore);
        if (withPassword)
            items.Add(Password);
        items.Add(faults.Any(NeedCharger.Contains) ? Charger : Accessories);
        items.Add(Receipt);
        if (!state.MailIn)
            items.Add(Identity);
        if (!state.MailIn && !faults.Any(NotShown.Contains))
            items.Add(Demonstrate);
        return items.ToImmutable();
    }

    public static string TextKey(string item) => item switch
    {
        Backup => "repairing.item-backup",
        Restore => "repairing.item-restore",
        Password => "repairing.item-password",
        Charger => "repairing.item-charger",
        Accessories => "repairing.item-accessories",
        Receipt => "repairing.item-receipt",
        Identity => "repairing.item-identity",
        _ => "repairing.item-demonstrate",
    };
}
