namespace ServiceBot.Storage;

/// <summary>Writes that are no turn: they queue with the turns for the one writer instead of fighting it for the lock.</summary>
internal interface IDatabaseWriter
{
    /// <summary>Runs the change and saves it in one durable transaction; an exception undoes it and reaches the caller.</summary>
    Task<T> WriteAsync<T>(Func<ServiceBotDb, T> change, CancellationToken cancellationToken);
}

internal static class DatabaseWriterExtensions
{
    public static Task WriteAsync(this IDatabaseWriter writer, Action<ServiceBotDb> change, CancellationToken cancellationToken) =>
        writer.WriteAsync(db => { change(db); return true; }, cancellationToken);
}
