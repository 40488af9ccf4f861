using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Care;

/// <summary>Whether a message answers "is this the address you check?", which is asked in passing and waits for nobody (I-12).</summary>
public static class MailRules
{
    /// <param name="text">The message.</param>
    /// <param name="named">What it names.</param>
    /// <param name="buttons">The note's buttons: the yes, then the no.</param>
    /// <param name="otherQuestion">Another question waits: only what speaks of the address is an answer to this one.</param>
    public static bool? Read(string text, Entities named, IReadOnlyList<Button> buttons, bool otherQuestion)
    {
        var said = text.Trim();
        for (var index = 0; index < Math.Min(2, buttons.Count); index++)
            if (buttons[index].Value == said)
                return index == 0;
        if (named.OrderNumber is not null)
            return null;
        var speaksOfMail = named.Email is not null || MoodRules.SpeaksOfMail(said);
        if (otherQuestion && !speaksOfMail)
            return null;
        var yes = YesNoRules.Read(said);
        return named.Email is not null || (speaksOfMail && MoodRules.WantsAnother(said)) ? yes == true ? null : false : yes;
    }
}
