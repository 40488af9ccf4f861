using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What kind of thing a product's name means, as far as a repair cares.</summary>
public enum RepairDeviceKind { Other, Phone, Computer }

/// <summary>Tells the kind by the name.</summary>
public static partial class RepairDevices
{
    /// <summary>A phone or tablet has an operating system that can be jailbroken and a place in its settings for its number.</summary>
    public static RepairDeviceKind KindOf(string device) => Phone().IsMatch(device) ? RepairDeviceKind.Phone : Computer().IsMatch(device) ? RepairDeviceKind.Computer : RepairDeviceKind.Other;

    [GeneratedRegex("i ?phone|i ?pad|手機|手机|平板|(?<!ear|head)phone(?!s)|mobile|tablet|galaxy [as]|pixel", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex("mac|筆電|筆記型|笔记本|電腦|电脑|桌機|laptop|notebook|computer|desktop", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Computer();
}
