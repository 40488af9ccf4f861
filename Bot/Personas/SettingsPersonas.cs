using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Personas;

namespace ServiceBot.Personas;

/// <summary>
/// The agents of the settings. When these change, the next conversation has the new ones and one that is under way keeps its agent's name (OPS-01);
/// a change that is wrong is named in the log and nothing of it is used.
/// </summary>
internal sealed partial class SettingsPersonas : IPersonas, IDisposable
{
    private readonly IOptionsMonitor<StoreOptions> _store;
    private readonly IValidateOptions<AgentsOptions> _validation;
    private readonly ILogger<SettingsPersonas> _logger;
    private readonly IDisposable _changes;
    private volatile List<Persona> _all;

    public SettingsPersonas(
        IOptions<AgentsOptions> agents, IConfiguration configuration, IValidateOptions<AgentsOptions> validation, IOptionsMonitor<StoreOptions> store, ILogger<SettingsPersonas> logger)
    {
        (_store, _validation, _logger, _all) = (store, validation, logger, Made(agents.Value));
        // Not the options' own monitor: that throws at whoever changes the settings when the change is wrong.
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, () => Take(AgentsOptions.Read(configuration)));
    }

    public Persona For(string conversationId)
    {
        var all = _all;
        return all[(int)(StableHash(conversationId) % (uint)all.Count)];
    }

    public Persona? Find(string id) => _all.Find(persona => persona.Id == id);

    public void Dispose() => _changes.Dispose();

    private void Take(AgentsOptions changed)
    {
        if (_validation.Validate(null, changed) is { Failed: true } refused)
        {
            var problems = string.Join(' ', refused.Failures);
            LogRefused(problems);
            return;
        }

        var made = Made(changed);
        if (made.SequenceEqual(_all, Same.Instance))
            return;
        _all = made;
        var ids = string.Join(", ", made.Select(persona => persona.Id));
        LogTaken(ids);
    }

    private static List<Persona> Made(AgentsOptions options) => [.. options.Agents.Select(agent => new Persona(agent.Id, agent.Name.ToFrozenDictionary(), agent.Avatar))];

    public string AvatarUrl(Persona persona) =>
        Uri.TryCreate(persona.Avatar, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"
            ? persona.Avatar
            : $"{_store.CurrentValue.PublicUrl.TrimEnd('/')}/{persona.Avatar.TrimStart('/')}";

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

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed agents are not used, the ones before stay: {Problems}")]
    private partial void LogRefused(string problems);

    [LoggerMessage(Level = LogLevel.Information, Message = "The agents have changed; new conversations have them: {Agents}")]
    private partial void LogTaken(string agents);

    private sealed class Same : IEqualityComparer<Persona>
    {
        public static Same Instance { get; } = new();

        public bool Equals(Persona? one, Persona? other) =>
            one?.Id == other?.Id && one?.Avatar == other?.Avatar && one is not null && other is not null && one.Names.OrderBy(name => name.Key).SequenceEqual(other.Names.OrderBy(name => name.Key));

        public int GetHashCode(Persona persona) => StringComparer.Ordinal.GetHashCode(persona.Id);
    }
}
