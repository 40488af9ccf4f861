namespace ServiceBot.Dialogs.Personas;

/// <summary>A named agent that speaks for the desk (I-01, I-04). One is chosen per conversation and kept.</summary>
/// <param name="Id">Stable id, such as <c>lei</c>.</param>
/// <param name="Names">Display name per locale.</param>
/// <param name="Avatar">Path or absolute address of the portrait.</param>
public sealed record Persona(string Id, IReadOnlyDictionary<string, string> Names, string Avatar)
{
    public string Name(string locale) => Names.TryGetValue(locale, out var name) ? name : Names.Values.First();
}

/// <summary>Who speaks for the desk.</summary>
public interface IPersonas
{
    /// <summary>The persona of a conversation: the same for the same conversation, spread evenly over all of them.</summary>
    Persona For(string conversationId);

    /// <summary>The persona with this id, or null where it was removed from the settings.</summary>
    Persona? Find(string id);

    /// <summary>The portrait's absolute address, as the customer's client can fetch it.</summary>
    string AvatarUrl(Persona persona);
}
