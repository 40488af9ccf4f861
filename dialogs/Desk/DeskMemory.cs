using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Opens the desk's memory at the start of a turn and closes it at the end.</summary>
public sealed class DeskMemory(ConversationState conversation, UserState user, IPersonas personas)
{
    private readonly IStatePropertyAccessor<DeskState> _desk = conversation.CreateProperty<DeskState>("Desk");
    private readonly IStatePropertyAccessor<CustomerState> _customer = user.CreateProperty<CustomerState>("Customer");

    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>(nameof(DialogState));

    /// <exception cref="InvalidOperationException">The door has not put a <see cref="TurnInfo"/> into the turn's state.</exception>
    public async Task<DeskTurn> OpenAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var info = turn.TurnState.Get<TurnInfo>() ?? throw new InvalidOperationException("The turn has no TurnInfo.");
        var state = await _desk.GetAsync(turn, () => new DeskState(), cancellationToken).ConfigureAwait(false);
        var customer = KnowsCustomer(turn)
            ? await _customer.GetAsync(turn, () => new CustomerState(), cancellationToken).ConfigureAwait(false)
            : new CustomerState();
        var (kept, stepLost) = await KeepAsync(turn, state, cancellationToken).ConfigureAwait(false);
        var locale = kept.Locale ?? customer.Locale ?? Locales.From(turn.Activity.Locale);
        var persona = (kept.PersonaId is { } id ? personas.Find(id) : null) ?? personas.For(info.ConversationId);
        var desk = new DeskTurn(info, kept with { PersonaId = persona.Id }, customer, persona, locale) { StepLost = stepLost };
        turn.TurnState.Set(desk);
        return desk;
    }

    public async Task CloseAsync(ITurnContext turn, DeskTurn desk, CancellationToken cancellationToken)
    {
        await _desk.SetAsync(turn, desk.State, cancellationToken).ConfigureAwait(false);
        await conversation.SaveChangesAsync(turn, false, cancellationToken).ConfigureAwait(false);
        if (!KnowsCustomer(turn))
            return;
        await _customer.SetAsync(turn, desk.Customer, cancellationToken).ConfigureAwait(false);
        await user.SaveChangesAsync(turn, false, cancellationToken).ConfigureAwait(false);
    }

    // The framework keys a customer's state by the sender, whom some activities lack.
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
