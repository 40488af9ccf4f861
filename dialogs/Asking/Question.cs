using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Asking;

/// <summary>What an answer has to contain.</summary>
public enum Expects { Text, Name, YesNo, Choice, OrderOrContact, RequestOrContact, Contact, Email, Device, Situation, Phone, Serial, Code, Quantity }

/// <summary>
/// A question that waits for its answer. It is kept as key and values, not as text, so that it can be asked again in another language.
/// </summary>
public sealed record Question
{
    /// <summary>The value that names the largest number which answers <see cref="Expects.Quantity"/>.</summary>
    public const string Most = "most";

    public required string Key { get; init; }
    public Expects Expects { get; init; }
    public Dictionary<string, string> Values { get; init; } = [];

    /// <summary>Choices that the conversation brings, after the buttons of the message itself.</summary>
    public List<Button> Choices { get; init; } = [];

    /// <summary>The topics that are at home here: what belongs to them is an answer and no side question.</summary>
    public List<string> Topics { get; init; } = [];

    /// <summary>"That's all, thanks" answers this too, and does not end the matter.</summary>
    public bool TakesNone { get; init; }

    /// <summary>How often the answer was not one.</summary>
    public int Misses { get; init; }

    public Line ToLine() => new(Key, Values.ToDictionary(value => value.Key, value => (object?)value.Value));

    public Slot Slot() => Expects switch
    {
        Expects.OrderOrContact => Understanding.Slot.OrderNumber,
        Expects.Contact or Expects.Phone => Understanding.Slot.Phone,
        Expects.Email => Understanding.Slot.Email,
        Expects.Name => Understanding.Slot.Name,
        Expects.Code => Understanding.Slot.MailCode,
        Expects.Device or Expects.Situation or Expects.Serial => Understanding.Slot.Imei,
        _ => Understanding.Slot.None,
    };
}

/// <param name="Yes">With <see cref="Expects.YesNo"/>.</param>
/// <param name="Index">The place of the chosen button among all of the question's, from 0, with <see cref="Expects.Choice"/>; the number, with <see cref="Expects.Quantity"/>.</param>
/// <param name="Choice">The chosen button's value.</param>
public sealed record Answer(string Text, bool? Yes = null, int? Index = null, string? Choice = null);
