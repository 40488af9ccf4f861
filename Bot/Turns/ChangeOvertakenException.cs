namespace ServiceBot.Turns;

/// <summary>Thrown by a change inside the commit when another conversation was faster: the turn is run again and sees what that one did.</summary>
internal sealed class ChangeOvertakenException(string what) : Exception(what);
