using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call one another by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    /// <summary>A set inside a component, whose stack its parent keeps.</summary>
    public DialogSet()
    {
    }

    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
                dialog.TelemetryClient = _telemetryClient;
        }
    }

    /// <summary>A hash over the versions of all dialogs; worked out once, so add dialogs before the first turn.</summary>
    public virtual string GetVersion()
    {
        if (_version is not null)
            return _version;
        var versions = _dialogs.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.GetVersion());
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', versions.Where(version => version is not null))));
        return _version = Convert.ToBase64String(hash);
    }

    /// <summary>Adds a dialog and what it depends on. An id that another dialog has gets a number behind it, from 2.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (known == dialog)
                return this;
            dialog.Id = FreeId(dialog.Id);
        }

        _version = null;
        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;
        if (dialog is IDialogDependencies dependencies)
        {
            foreach (var needed in dependencies.GetDependencies())
                Add(needed);
        }

        return this;
    }

    /// <exception cref="InvalidOperationException">The set has no state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("A DialogSet made without a state property cannot create a context; its component does.");

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string taken)
    {
        var number = 2;
        while (_dialogs.ContainsKey(taken + number))
            number++;
        return taken + number;
    }
}
