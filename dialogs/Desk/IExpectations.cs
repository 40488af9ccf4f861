using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Tells the door what the turn's last question asked for, so that its guard can tell the answer from a secret (P9).</summary>
public interface IExpectations
{
    /// <summary>Holds for the next message of the conversation only.</summary>
    void Expect(Slot slot);
}
