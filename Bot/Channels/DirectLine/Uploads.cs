using Microsoft.EntityFrameworkCore;
using ServiceBot.Storage;

namespace ServiceBot.Channels.DirectLine;

/// <summary>The files that customers send. One is stored before the turn of its message, and swept where that turn never came.</summary>
internal sealed class Uploads(IDbContextFactory<ServiceBotDb> databases, IDatabaseWriter writer, TimeProvider time) : IDisposable
{
    private const int LongestName = 200;

    // Few at a time are whole in memory.
    private readonly SemaphoreSlim _slots = new(8);

    public async Task<IReadOnlyList<UploadRow>> StoreAsync(long conversation, IReadOnlyList<TakenFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return [];
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await StoreNowAsync(conversation, files, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<IReadOnlyList<UploadRow>> StoreNowAsync(long conversation, IReadOnlyList<TakenFile> files, CancellationToken cancellationToken)
    {
        var rows = new List<UploadRow>(files.Count);
        foreach (var file in files)
            rows.Add(await ReadAsync(conversation, file, rows, cancellationToken));
        await writer.WriteAsync(db => db.Uploads.AddRange(rows), cancellationToken);
        foreach (var row in rows)
            row.Content = [];
        return rows;
    }

    public async Task<UploadRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Uploads.AsNoTracking().FirstOrDefaultAsync(upload => upload.Id == id, cancellationToken);
    }

    /// <summary>Removes what was stored before this moment and is named by no log entry.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var orphans = await db.Uploads
            .Where(upload => upload.At < before && !db.Activities.Any(entry => entry.ConversationKey == upload.ConversationKey && entry.Json.Contains(upload.Id)))
            .Select(upload => upload.Id)
            .ToListAsync(cancellationToken);
        if (orphans.Count > 0)
            await writer.WriteAsync(inside => inside.Uploads.RemoveRange(inside.Uploads.Where(upload => orphans.Contains(upload.Id))), cancellationToken);
        return orphans.Count;
    }

    private async Task<UploadRow> ReadAsync(long conversation, TakenFile file, List<UploadRow> others, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)file.Content.Length);
        await file.Content.DrainBufferAsync(content, cancellationToken);
        return new UploadRow
        {
            Id = Secrets.NewValue()[..24],
            ConversationKey = conversation,
            Name = Unlike(others.Select(other => other.Name), Path.ChangeExtension(Clean(file.Name), file.Kind.Ending)),
            ContentType = file.Kind.ContentType,
            Content = content.ToArray(),
            At = time.GetUtcNow(),
        };
    }

    /// <summary>The last part of a name that came from outside, without what a file system or a header could stumble over.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim('.', ' ');
        return clean.Length == 0 ? "file" : clean.Length <= LongestName ? clean : clean[^LongestName..];
    }

    private static string Unlike(IEnumerable<string> others, string name)
    {
        var taken = others.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var candidate = name;
        for (var i = 1; taken.Contains(candidate); i++)
            candidate = $"{Path.GetFileNameWithoutExtension(name)} ({i}){Path.GetExtension(name)}";
        return candidate;
    }
}
