using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Guard;

public enum RedactedKind { Password, IdentityNumber, CardNumber, OneTimeCode }

/// <param name="Removed">What was replaced, in the order of the text; empty when the text is unchanged.</param>
public sealed record GuardResult(string Text, IReadOnlyList<RedactedKind> Removed);

/// <summary>What the guard must know of the conversation to tell a secret from an answer.</summary>
public sealed record GuardContext
{
    public static GuardContext Nothing { get; } = new();

    /// <summary>The bot's last message was about a password: a bare value is one.</summary>
    public bool PasswordWasAsked { get; init; }

    /// <summary>What the bot has asked for; an IMEI that was asked for is no card.</summary>
    public Slot Expecting { get; init; }

    /// <summary>Asked with the number as written and without its spaces and dashes, only for what would else be replaced.</summary>
    public Func<string, bool> IsKnownOrderNumber { get; init; } = _ => false;
}

internal readonly record struct FoundSecret(int Start, int End, RedactedKind Kind);
