using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Turns;

/// <summary>Keeps what was asked for with the conversation.</summary>
internal sealed class Expectations(CurrentTurn turn) : IExpectations
{
    public void Expect(Slot slot) => turn.Work.Expecting = slot == Slot.None ? null : slot.ToString();

    public static Slot Read(string? stored) => Enum.TryParse<Slot>(stored, out var slot) ? slot : Slot.None;
}
