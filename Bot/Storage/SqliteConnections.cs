using Microsoft.Data.Sqlite;

namespace ServiceBot.Storage;

/// <summary>Opens SQLite connections that keep what was acknowledged: write-ahead log, every commit synced (P1).</summary>
internal static class SqliteConnections
{
    /// <summary>Full synchronisation: the write-ahead log is flushed to the disk at each commit.</summary>
    private const string Durable = "PRAGMA journal_mode = wal; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON;";

    /// <summary>16 MB of the log before it is copied into the file, 8 MB of pages a connection, and no files for what a savepoint may undo.</summary>
    private const string Quick = "PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;";

    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    public static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Durable + Quick;
        command.ExecuteNonQuery();
    }
}
