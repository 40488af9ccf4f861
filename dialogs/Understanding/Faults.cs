namespace ServiceBot.Dialogs.Understanding;

/// <summary>Kinds of fault, as stable names for the fault form and for what to bring along (D-07).</summary>
public static class Faults
{
    public const string BrokenScreen = "broken_screen";
    public const string BlackScreen = "black_screen";
    public const string NoPower = "no_power";
    public const string Charging = "charging";
    public const string Battery = "battery";
    public const string Liquid = "liquid";
    public const string Dropped = "dropped";
    public const string Overheating = "overheating";
    public const string Frozen = "frozen";
    public const string Restarting = "restarting";
    public const string Slow = "slow";
    public const string Sound = "sound";
    public const string Microphone = "microphone";
    public const string Camera = "camera";
    public const string Touch = "touch";
    public const string Keyboard = "keyboard";
    public const string Network = "network";
    public const string Bluetooth = "bluetooth";
    public const string Biometrics = "biometrics";
    public const string Noise = "noise";
    public const string Display = "display";
    public const string Buttons = "buttons";

    public static IReadOnlyList<string> All { get; } =
    [
        BrokenScreen, BlackScreen, NoPower, Charging, Battery, Liquid, Dropped, Overheating, Frozen, Restarting, Slow, Sound, Microphone, Camera,
        Touch, Keyboard, Network, Bluetooth, Biometrics, Noise, Display, Buttons,
    ];
}
