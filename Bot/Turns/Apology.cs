using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Storage;

namespace ServiceBot.Turns;

/// <summary>What is committed in place of a turn that failed: the customer's message, an apology, and a dialog that starts over.</summary>
internal sealed class Apology(IWording wording, IPersonas personas)
{
    public UnitOfWork Write(IncomingTurn turn, UnitOfWork work)
    {
        work.ConversationState = null;
        if (turn is CustomerTurn { Type: ActivityTypes.Message } customer)
            Say(customer, work);
        return work;
    }

    private void Say(CustomerTurn turn, UnitOfWork work)
    {
        var locale = Locales.From(turn.Locale, work.Locale ?? Locales.TraditionalChinese);
        var reference = References.Read(work.Reference!);
        var persona = personas.For(work.Conversation.Key.ConversationId);
        var reply = reference.GetContinuationActivity();
        reply.Type = ActivityTypes.Message;
        reply.Name = null;
        reply.RelatesTo = null;
        reply.Text = wording.Render("desk.apology", locale).Text;
        reply.Locale = locale;
        reply.Id = ActivityIds.Of(work.Conversation.Key, work.NextSequence);
        reply.Timestamp = work.Now;
        reply.ReplyToId = work.Entries[0].ActivityId;
        (reply.From, reply.Recipient) = (reply.Recipient, reply.From);
        reply.From.Name = persona.Name(locale);
        work.Append(new LogEntry
        {
            Sequence = work.NextSequence,
            Kind = EntryKind.Send,
            FromBot = true,
            Type = reply.Type,
            ActivityId = reply.Id,
            Sender = reply.From.Id,
            AnswerTo = work.Incoming,
            InReply = work.InReply,
            At = work.Now,
            NotBefore = work.Now,
            Utf8 = ActivityJson.Write(reply),
        });
    }
}
