using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Personas;

namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// Puts the agent's name and portrait on everything that leaves (I-01). It works on what is about to be sent, because the
/// framework puts the bot's own account there after the bot has made its activity.
/// </summary>
public static class Portrait
{
    public static void Sign(ITurnContext turn, DeskTurn desk, IPersonas personas) =>
        turn.OnSendActivities(async (_, activities, next) =>
        {
            foreach (var activity in activities)
                if (activity.Type is ActivityTypes.Message or ActivityTypes.Typing)
                    Sign(activity, desk, personas);
            return await next().ConfigureAwait(false);
        });

    private static void Sign(Activity activity, DeskTurn desk, IPersonas personas)
    {
        var name = desk.Persona.Name(desk.Locale);
        activity.From = new ChannelAccount(activity.From?.Id, name, RoleTypes.Bot);
        if (activity.Type != ActivityTypes.Message)
            return;
        var data = new JObject { ["persona"] = new JObject { ["id"] = desk.Persona.Id, ["name"] = name, ["avatarUrl"] = personas.AvatarUrl(desk.Persona) } };
        // OPS-06: what is answered, and at which stage of the journey.
        if (desk.State.Stage is { } stage)
            data["journey"] = new JObject { ["stage"] = stage, ["topic"] = desk.State.Topic };
        activity.ChannelData = data;
    }
}
