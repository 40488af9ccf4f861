using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Api;

/// <summary>Answers a change of state, and wakes the clock that tells the customer of it.</summary>
internal sealed class StateAnswers(CommitSignals signals, TimeProvider time)
{
    public IResult Answer(string number, ChangeResult result, StateChange change)
    {
        if (result.Outcome == ChangeOutcome.Changed)
            signals.Raise(new TurnResult(result.Conversation, string.Empty, [], new LeftToDo(time.GetUtcNow(), Delivery: false, Message: false), Repeated: false));
        return result.Outcome switch
        {
            ChangeOutcome.Unknown => ApiError.NotFound($"There is no {number}."),
            ChangeOutcome.Impossible => ApiError.Conflict($"{number} is {result.State} and cannot become {change.State}."),
            ChangeOutcome.OtherVersion => ApiError.Conflict($"{number} is at version {result.Version}, not {change.Version}: read it again."),
            _ => TypedResults.Ok(new CurrentState(number, result.State, result.Version)),
        };
    }
}
