namespace ServiceBot.Dialogs.Understanding;

/// <summary>What one message names. Numbers are upper case without spaces; a phone keeps its digits and a leading +.</summary>
public sealed record Entities
{
    public static Entities None { get; } = new();

    public string? OrderNumber { get; init; }

    /// <summary>A number that the desk itself has given: of a repair (RP-…), a return (R-…, RT-…) or a ticket (T-…).</summary>
    public string? RequestNumber { get; init; }

    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Serial { get; init; }

    /// <summary>14 to 16 digits; the check digit is not verified.</summary>
    public string? Imei { get; init; }

    /// <summary>The product as the customer wrote it: "iPhone 15 Pro", "筆電".</summary>
    public string? Device { get; init; }

    /// <summary>Members of <see cref="Understanding.Faults"/>, in the order they were named.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public string? PersonName { get; init; }

    /// <summary>Digits typed in answer to the question for a code; the door has read them and taken them out of the text.</summary>
    public string? Code { get; init; }
}

/// <summary>What the bot has asked for, so that a bare answer is read as that.</summary>
public enum Slot { None, OrderNumber, Email, Phone, Serial, Imei, Name, Password, MailCode }
