using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Opens the desk's memory at the start of a turn and closes it at the end.</summary>
public sealed class DeskMemory(ConversationState conversation, IDeskStore store, IPersonas personas)
{
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>(nameof(DialogState));

    /// <exception cref="InvalidOperationException">The door has not put a <see cref="TurnInfo"/> into the turn's state.</exception>
    public async Task<DeskTurn> OpenAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var info = turn.TurnState.Get<TurnInfo>() ?? throw new InvalidOperationException("The turn has no TurnInfo.");
        var state = store.Conversation ?? new DeskState();
        var customer = (KnowsCustomer(turn) ? store.Customer : null) ?? new CustomerState();
        var (kept, stepLost) = await KeepAsync(turn, state, cancellationToken).ConfigureAwait(false);
        var locale = kept.Locale ?? customer.Locale ?? Locales.From(turn.Activity.Locale);
        var persona = PersonaOf(kept, info.ConversationId);
        var names = persona.Id == kept.PersonaId && kept.PersonaNames is { } named ? named : new Dictionary<string, string>(persona.Names);
        var desk = new DeskTurn(info, kept with { PersonaId = persona.Id, PersonaNames = names, Facts = Platforms.Noted(kept.Facts, turn.Activity) }, customer, persona, locale) { StepLost = stepLost };
        turn.TurnState.Set(desk);
        return desk;
    }

    public async Task CloseAsync(ITurnContext turn, DeskTurn desk, CancellationToken cancellationToken)
    {
        store.Conversation = desk.State;
        if (KnowsCustomer(turn))
            store.Customer = desk.Customer;
        await conversation.SaveChangesAsync(turn, false, cancellationToken).ConfigureAwait(false);
    }

    private Persona PersonaOf(DeskState kept, string conversationId) => kept.PersonaId is { } id && personas.Find(id) is { } known
        ? kept.PersonaNames is { } names ? known with { Names = names } : known
        : personas.For(conversationId);

    // A customer's state is kept by the sender, whom some activities lack.
    private static bool KnowsCustomer(ITurnContext turn) => !string.IsNullOrEmpty(turn.Activity.From?.Id) && turn.Due() is null;

    // What another version stored about its steps cannot be trusted; what the customer told is kept.
    private async Task<(DeskState State, bool StepLost)> KeepAsync(ITurnContext turn, DeskState state, CancellationToken cancellationToken)
    {
        if (state.Version == DeskState.CurrentVersion)
            return (state, false);
        var dialogs = await Dialogs.GetAsync(turn, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        var lost = dialogs.DialogStack.Count > 0;
        await Dialogs.SetAsync(turn, new DialogState(), cancellationToken).ConfigureAwait(false);
        var kept = new DeskState { PersonaId = state.PersonaId, Locale = state.Locale, Greeted = state.Greeted, Facts = state.Facts ?? new Facts() };
        return (kept, lost);
    }
}
