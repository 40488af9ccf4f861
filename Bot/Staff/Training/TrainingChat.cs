using System.Text.Json;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Training;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Training;

/// <summary>A chat of somebody who practises with a scripted customer, as far as it has got.</summary>
/// <param name="Scenario">Null where the templates have it no longer; then the chat can only be finished.</param>
internal sealed record TrainingChat(ConversationRow Conversation, IReadOnlyList<ActivityRow> Log, TrainingScenario? Scenario)
{
    /// <summary>The account of whoever practises.</summary>
    public string Trainee => Conversation.Persona ?? "";

    public string Title => Scenario?.Title ?? TrainingParties.Read(Conversation).Scenario;

    public bool IsOver => Log.Any(entry => entry.Type == ActivityTypes.EndOfConversation);

    /// <summary>How many lines the customer has said, silences among them.</summary>
    public int Step => Log.Count(IsCustomers);

    public bool CustomerHasMore => Step < (Scenario?.Steps.Count ?? 0);

    /// <summary>What the trainee has said since the customer's last line.</summary>
    public IEnumerable<string> SaidSince => Log.Reverse().TakeWhile(entry => !IsCustomers(entry)).Where(entry => entry.FromBot).Reverse().Select(entry => ActivityText.Of(entry.Json));

    /// <summary>Whether a form that was made after this entry has been sent before.</summary>
    public bool HasSaid(long after, string text) => Log.FirstOrDefault(entry => entry.Sequence > after) is { FromBot: true } next && ActivityText.Of(next.Json) == text;

    /// <summary>How long the customer said nothing at this entry; null where something was said.</summary>
    public TimeSpan? SilenceAt(long sequence) => Log.FirstOrDefault(entry => entry.Sequence == sequence) is { } entry ? Silence.Of(ActivityJson.Parse(entry.Json)) : null;

    private static bool IsCustomers(ActivityRow entry) => !entry.FromBot && entry.Type is ActivityTypes.Message or ActivityTypes.Event;
}

/// <summary>Who talks with whom about what: the conversation's reference.</summary>
internal sealed record TrainingParties(string Customer, string Agent, string Scenario)
{
    private const string CustomerId = "customer";

    public static TrainingParties Read(ConversationRow conversation)
    {
        var reference = JsonSerializer.Deserialize<Reference>(conversation.Reference, JsonSerializerOptions.Web);
        return new(reference?.User?.Name ?? "", reference?.Bot?.Name ?? "", reference?.Conversation?.Name ?? "");
    }

    public string Write(string conversationId, string trainee) => JsonSerializer.Serialize(
        new Reference(new(CustomerId, Customer), new(trainee, Agent), new(conversationId, Scenario)), JsonSerializerOptions.Web);

    public ChannelAccount CustomersAccount() => new(CustomerId, Customer, RoleTypes.User);

    public ChannelAccount AgentsAccount(string trainee) => new(trainee, Agent, RoleTypes.Bot);

    private sealed record Reference(Party? User, Party? Bot, Party? Conversation);

    private sealed record Party(string Id, string Name);
}
