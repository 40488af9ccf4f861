using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Personas;

namespace ServiceBot.Personas;

/// <summary>The agents of the settings. Read once: a conversation keeps the agent that it has.</summary>
internal sealed class SettingsPersonas(IOptions<AgentsOptions> agents, IOptions<StoreOptions> store) : IPersonas
{
    private readonly List<Persona> _all = [.. agents.Value.Agents.Select(agent => new Persona(agent.Id, agent.Name.ToFrozenDictionary(), agent.Avatar))];

    public Persona For(string conversationId) => _all[(int)(StableHash(conversationId) % (uint)_all.Count)];

    public Persona? Find(string id) => _all.Find(persona => persona.Id == id);

    public string AvatarUrl(Persona persona) =>
        Uri.TryCreate(persona.Avatar, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"
            ? persona.Avatar
            : $"{store.Value.PublicUrl.TrimEnd('/')}/{persona.Avatar.TrimStart('/')}";

    // FNV-1a, with its bits mixed once more: string.GetHashCode differs from process to process, and ids that count up would else alternate.
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ part) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        return hash ^ (hash >> 12);
    }
}
