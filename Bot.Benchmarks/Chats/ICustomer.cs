namespace ServiceBot.Benchmarks.Chats;

/// <summary>Somebody who asks about an order, message after message.</summary>
internal interface ICustomer : IAsyncDisposable
{
    /// <summary>Opens the next chat where one is needed; not part of a turn's time.</summary>
    /// <returns>Whether the desk greeted in it, which is a durable turn of its own.</returns>
    ValueTask<bool> PrepareAsync(CancellationToken cancellationToken);

    /// <summary>One turn: from sending a message to having its answer.</summary>
    /// <exception cref="WrongAnswerException">The answer was not the order's date.</exception>
    Task SayAsync(CancellationToken cancellationToken);
}

internal sealed class WrongAnswerException(string said, string answer) : Exception($"To '{said}' came no date but:\n{answer}");
