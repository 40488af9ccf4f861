using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Care;

/// <summary>Whether a message answers "is this the address you check?", which is asked in passing and waits for nobody (I-12).</summary>
public static class MailRules
{
    // "Yes, that one is right"; what is longer says more than that.
    private const int LongestBareAnswer = 20;

    /// <param name="text">The message.</param>
    /// <param name="named">What it names.</param>
    /// <param name="buttons">The note's buttons: the yes, then the no.</param>
    /// <param name="otherTalk">Something else has been said since: only what speaks of the address is an answer to this.</param>
    public static bool? Read(string text, Entities named, IReadOnlyList<Button> buttons, bool otherTalk)
    {
        var said = text.Trim();
        for (var index = 0; index < Math.Min(2, buttons.Count); index++)
            if (buttons[index].Value == said)
                return index == 0;
        if (named.OrderNumber is not null)
            return null;
        var speaksOfMail = named.Email is not null || MoodRules.SpeaksOfMail(said) || MoodRules.PointsAtIt(said);
        if (!speaksOfMail && (otherTalk || said.Length > LongestBareAnswer))
            return null;
        if (otherTalk && named.Email is not null && !MoodRules.SpeaksOfMail(said))
            return null;
        var yes = YesNoRules.Read(said);
        return named.Email is not null || (speaksOfMail && MoodRules.WantsAnother(said)) ? yes == true ? null : false : yes;
    }

    /// <summary>Asks, without having been asked, that an address be used from now on.</summary>
    public static bool AsksToUse(string text) => MoodRules.AsksToUse(text);
}
