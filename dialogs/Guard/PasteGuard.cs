using System.Text;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Guard;

/// <summary>
/// Takes what nobody should have pasted out of a text, before log, classifier and diagnostics see it (P9, X-08): values after a word for
/// password or passcode, the answer to a question about one, ID numbers with a valid checksum, card numbers, a code that was asked for. Reads the whole text, in linear time.
/// </summary>
public static class PasteGuard
{
    public const string Mark = "●●●";

    public static GuardResult Redact(string text, GuardContext context)
    {
        if (string.IsNullOrEmpty(text))
            return new GuardResult(text, []);
        // Character by character, so that a place in the one is the same place in the other.
        var plain = string.Create(text.Length, text, (characters, source) =>
        {
            for (var index = 0; index < source.Length; index++)
                characters[index] = MessageText.IsInvisible(source[index]) ? '\u200B' : MessageText.HalfWidth(source[index]);
        });
        if (context.PasswordWasAsked && BareAnswer.LooksLikePassword(plain, context))
            return new GuardResult(Mark, [RedactedKind.Password]);
        List<FoundSecret> found = [.. CardNumbers.Find(plain, context), .. IdentityNumbers.Find(plain, context), .. Passwords.Find(plain, context), .. OneTimeCodes.Find(plain, context)];
        return found.Count == 0 ? new GuardResult(text, []) : Replace(text, found);
    }

    private static GuardResult Replace(string text, List<FoundSecret> found)
    {
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        var clean = new StringBuilder(text.Length);
        var kinds = new List<RedactedKind>();
        var at = 0;
        foreach (var secret in found)
        {
            if (secret.End <= at)
                continue;
            if (secret.Start >= at)
            {
                clean.Append(text, at, secret.Start - at).Append(Mark);
                kinds.Add(secret.Kind);
            }

            at = secret.End;
        }

        return new GuardResult(clean.Append(text, at, text.Length - at).ToString(), kinds);
    }
}
