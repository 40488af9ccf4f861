using System.Security;
using System.Xml;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives messages a voice: wraps what they say into SSML, and says the text where they say nothing.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private readonly string _voiceName;
    private readonly bool _fallbackToTextForSpeak;

    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((context, activities, nextSend) =>
        {
            foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeak(activity, context.Activity.ChannelId);
            }

            return nextSend();
        });
        return next(cancellationToken);
    }

    private static bool HasTag(string tag, string speak)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader($"<root>{speak}</root>"));
            return reader.ReadToFollowing(tag);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private void SetSpeak(Activity activity, string channelId)
    {
        // A text is no SSML: it is spoken as it stands.
        var spoken = activity.Speak;
        if (_fallbackToTextForSpeak && string.IsNullOrWhiteSpace(spoken))
        {
            activity.Speak = activity.Text;
            spoken = activity.Text is null ? null : SecurityElement.Escape(activity.Text);
        }

        var speaks = channelId is "directlinespeech" or "emulator" or "telephony";
        if (!speaks || string.IsNullOrWhiteSpace(spoken) || string.IsNullOrWhiteSpace(_voiceName) || HasTag("speak", spoken))
        {
            return;
        }

        var voiced = HasTag("voice", spoken) ? spoken : $"<voice name='{_voiceName}'>{spoken}</voice>";
        var locale = activity.Locale ?? "en-US";
        activity.Speak = $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{locale}'>{voiced}</speak>";
    }
}
