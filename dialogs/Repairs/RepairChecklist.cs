using System.Collections.Immutable;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What to prepare, as a card to tick off (D-03…D-08); what is ticked is remembered.</summary>
public sealed class RepairChecklist(Voice voice)
{
    private const string Mark = "checklist";

    public ImmutableArray<string> Items(ITurnContext turn, RepairState state) => state.Items.Count > 0
        ? [.. state.Items]
        : Preparations.For(state, state.Fault is null ? [] : EntityFinder.Find(state.Fault).Faults, voice.IsOn(turn, "D-04"));

    public Attachment Make(ITurnContext turn, RepairState state) => RepairCard.Card(
        RepairCard.Title(voice.Plain(turn, "repairing.checklist-title")),
        [.. Items(turn, state).Select(item => Toggle(turn, item, state.Ready.Contains(item)))],
        [new JObject { ["type"] = "Action.Submit", ["title"] = voice.Plain(turn, "repairing.checklist-save"), ["data"] = new JObject { [Mark] = true } }]);

    /// <summary>What a tapped card has ticked; null where the message is no such card.</summary>
    public ImmutableArray<string>? Ticked(ITurnContext turn, RepairState state) =>
        turn.Activity.Value is JObject value && value.ContainsKey(Mark)
            ? [.. Items(turn, state).Where(item => string.Equals((string?)value[item], "true", StringComparison.OrdinalIgnoreCase))]
            : null;

    /// <summary>What is still open, as a list for a sentence.</summary>
    public IReadOnlyList<string> Open(ITurnContext turn, RepairState state) =>
        [.. Items(turn, state).Where(item => !state.Ready.Contains(item)).Select(item => voice.Plain(turn, Preparations.TextKey(item)))];

    private JObject Toggle(ITurnContext turn, string item, bool ticked)
    {
        var toggle = new JObject { ["type"] = "Input.Toggle", ["id"] = item, ["title"] = voice.Plain(turn, Preparations.TextKey(item)), ["wrap"] = true };
        if (ticked)
            toggle["value"] = "true";
        return toggle;
    }
}
