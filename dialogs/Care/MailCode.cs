namespace ServiceBot.Dialogs.Care;

/// <summary>A code that is on its way, without the code.</summary>
/// <param name="Ticket">From <see cref="IMailCodes"/>.</param>
/// <param name="Order">The order whose address is to change.</param>
/// <param name="Until">From here on it is good for nothing.</param>
/// <param name="Tries">Wrong codes typed so far.</param>
public sealed record MailCode(string Ticket, string Email, string Order, DateTimeOffset Until, int Tries = 0);

public enum CodeVerdict { Right, Wrong, Expired, Locked }

public static class MailCodeRules
{
    /// <param name="isRight">Whether the digits are the ones that were sent.</param>
    /// <param name="mostTries">With the last of them the code ends, were the next one right.</param>
    public static CodeVerdict Judge(MailCode code, bool isRight, DateTimeOffset now, int mostTries) =>
        now >= code.Until ? CodeVerdict.Expired
        : isRight ? CodeVerdict.Right
        : code.Tries + 1 >= mostTries ? CodeVerdict.Locked
        : CodeVerdict.Wrong;
}
