using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>
/// Turns the typing indicator and the <c>delay</c> activities of a reply into the moment before which the next message is not
/// shown (I-15). Only what the customer sees is paced, never the commit.
/// </summary>
internal sealed class Pacing(PacingOptions options, DateTimeOffset start)
{
    private bool _typing;

    /// <summary>The moment of the message said last.</summary>
    public DateTimeOffset Cursor { get; private set; } = start;

    public void Typing() => _typing = true;

    public void Pause(TimeSpan pause)
    {
        if (options.MaxDelay > TimeSpan.Zero && pause > TimeSpan.Zero)
            Cursor += pause < options.MaxDelay ? pause : options.MaxDelay;
    }

    /// <summary>The moment before which a message of this length is not shown: as long as writing it would take, up to the limit.</summary>
    public DateTimeOffset Say(int characters)
    {
        if (_typing)
            Pause(TimeSpan.FromSeconds((double)characters / options.CharactersPerSecond));
        _typing = false;
        return Cursor;
    }
}
