using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>The fault form as a card, each field with its name (C-01); a tap on one changes it.</summary>
public sealed class RepairCard(Voice voice)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public Attachment Make(ITurnContext turn, RepairState state) => Card(
        Title(voice.Plain(turn, "repairs.review-title")), [.. RepairFields.All.Select(slot => Row(turn, state, slot))]);

    public string FieldName(ITurnContext turn, RepairSlot slot) => voice.Plain(turn, RepairFields.NameKey(slot));

    /// <summary>How the customer's words of what happened are shown: "dropped, got wet".</summary>
    public string History(ITurnContext turn, IReadOnlyList<string>? history) => history is not { Count: > 0 }
        ? voice.Plain(turn, "repairing.history-none")
        : string.Join(voice.Plain(turn, "repairing.separator"), history.Select(kind => voice.Plain(turn, kind switch
        {
            DamageKinds.Dropped => "repairing.history-dropped",
            DamageKinds.Liquid => "repairing.history-liquid",
            DamageKinds.Jailbroken => "repairing.history-jailbroken",
            _ => "repairing.history-unsure",
        })));

    internal static Attachment Card(JObject title, JArray rows, JArray? actions = null)
    {
        rows.AddFirst(title);
        var card = new JObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.3",
            ["body"] = rows,
        };
        if (actions is not null)
            card["actions"] = actions;
        return new Attachment(ContentType, content: card);
    }

    internal static JObject Title(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["weight"] = "Bolder", ["size"] = "Medium", ["wrap"] = true };

    private JObject Row(ITurnContext turn, RepairState state, RepairSlot slot) => new()
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Small",
        ["columns"] = new JArray(
            Column("auto", FieldName(turn, slot), bold: true), Column("stretch", MarkdownText.Escape(Value(turn, state, slot)), bold: false)),
        ["selectAction"] = new JObject { ["type"] = "Action.Submit", ["data"] = voice.Plain(turn, new Line("repairing.change-field", ("field", FieldName(turn, slot)))) },
    };

    private static JObject Column(string width, string text, bool bold) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["items"] = new JArray(new JObject { ["type"] = "TextBlock", ["text"] = text, ["weight"] = bold ? "Bolder" : "Default", ["wrap"] = true }),
    };

    private string Value(ITurnContext turn, RepairState state, RepairSlot slot) => slot switch
    {
        RepairSlot.Device => state.Device ?? "",
        RepairSlot.Serial => state.SerialNumber ?? state.Imei ?? voice.Plain(turn, "repairing.serial-unknown"),
        RepairSlot.Fault => state.Fault ?? "",
        RepairSlot.Condition => Condition(turn, state),
        RepairSlot.History => History(turn, state.History),
        RepairSlot.Photos => voice.Plain(turn, new Line("repairing.photo-count", ("count", state.Files.Count))),
        RepairSlot.Place => state.MailIn ? voice.Plain(turn, "repairing.by-mail") : state.Place ?? "",
        RepairSlot.Backup => voice.Plain(turn, state.BackedUp == true ? "repairs.backed-up" : "repairs.not-backed-up"),
        RepairSlot.Name => state.Name ?? "",
        _ => state.Contact ?? "",
    };

    // What the fault says already is not shown a second time.
    private string Condition(ITurnContext turn, RepairState state)
    {
        var condition = state.Condition == state.Fault ? voice.Plain(turn, "repairing.as-said") : state.Condition ?? "";
        return state.Since is { } since && !condition.Contains(since, StringComparison.OrdinalIgnoreCase)
            ? voice.Plain(turn, new Line("repairing.condition-since", ("condition", condition), ("since", since)))
            : condition;
    }
}
