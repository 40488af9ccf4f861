namespace ServiceBot.Dialogs.Desk;

/// <summary>Keeps what the desk did not understand, so that staff can teach it (OPS-05).</summary>
public interface IMissedLines
{
    /// <summary>Counts the line with the turn's commit.</summary>
    /// <param name="guess">The topic that came closest, if any.</param>
    void Add(string text, string locale, string? guess);
}
