namespace ServiceBot.Dialogs.Repairs;

/// <summary>What may have happened to a device and matters for its repair (F-01, F-09), as stable names.</summary>
public static class DamageKinds
{
    public const string Dropped = "dropped";
    public const string Liquid = "liquid";
    public const string Jailbroken = "jailbroken";
    public const string Unsure = "unsure";
}
