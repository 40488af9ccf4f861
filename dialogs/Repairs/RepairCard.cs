using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>The fault form as a card, each field with its name (C-01).</summary>
public sealed class RepairCard(Voice voice)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public Attachment Make(ITurnContext turn, RepairState state) => new(ContentType, content: new JObject
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.3",
        ["body"] = new JArray(
            new JObject
            {
                ["type"] = "TextBlock",
                ["text"] = voice.Plain(turn, "repairs.review-title"),
                ["weight"] = "Bolder",
                ["size"] = "Medium",
                ["wrap"] = true,
            },
            new JObject { ["type"] = "FactSet", ["facts"] = new JArray(Enum.GetValues<RepairSlot>().Select(slot => Fact(turn, state, slot))) }),
    });

    public string FieldName(ITurnContext turn, RepairSlot slot) => voice.Plain(turn, slot switch
    {
        RepairSlot.Device => "repairs.field-device",
        RepairSlot.Fault => "repairs.field-fault",
        RepairSlot.Condition => "repairs.field-condition",
        RepairSlot.Backup => "repairs.field-backup",
        RepairSlot.Name => "repairs.field-name",
        _ => "repairs.field-contact",
    });

    private JObject Fact(ITurnContext turn, RepairState state, RepairSlot slot) =>
        new() { ["title"] = FieldName(turn, slot), ["value"] = MarkdownText.Escape(Value(turn, state, slot)) };

    private string Value(ITurnContext turn, RepairState state, RepairSlot slot) => slot switch
    {
        RepairSlot.Device => state.Device ?? "",
        RepairSlot.Fault => state.Fault ?? "",
        RepairSlot.Condition => state.Condition ?? "",
        RepairSlot.Backup => voice.Plain(turn, state.BackedUp == true ? "repairs.backed-up" : "repairs.not-backed-up"),
        RepairSlot.Name => state.Name ?? "",
        _ => state.Contact ?? "",
    };
}
