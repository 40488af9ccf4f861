using Microsoft.Data.Sqlite;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Index;

/// <summary>
/// The search index: a file of its own beside the database, so that writing it never holds up a turn. Everything in it comes from the
/// log and can be made again; one of another version, or a broken one, is thrown away.
/// </summary>
internal sealed partial class IndexFile(DatabaseFile database, ILogger<IndexFile> logger)
{
    /// <summary>Raised when the tables, or what is written into them, change.</summary>
    private const int Version = 3;

    private const string Tables = """
        CREATE TABLE transcripts (
            place INTEGER PRIMARY KEY, conversation INTEGER NOT NULL UNIQUE, id TEXT NOT NULL, channel TEXT NOT NULL, locale TEXT, persona TEXT, customer TEXT NOT NULL,
            began INTEGER NOT NULL, ended INTEGER NOT NULL, day TEXT NOT NULL, sequence INTEGER NOT NULL, messages INTEGER NOT NULL, topic TEXT, outcome TEXT NOT NULL,
            first_line TEXT NOT NULL, met INTEGER NOT NULL, due INTEGER NOT NULL, tone_met INTEGER NOT NULL, tone_due INTEGER NOT NULL, care_met INTEGER NOT NULL,
            care_due INTEGER NOT NULL, foresight_met INTEGER NOT NULL, foresight_due INTEGER NOT NULL, kept TEXT NOT NULL, missed TEXT NOT NULL, rating INTEGER,
            handed_over INTEGER NOT NULL, idle_closed INTEGER NOT NULL, imported INTEGER NOT NULL, misunderstood INTEGER NOT NULL, preventable TEXT,
            reviewed INTEGER NOT NULL, tags TEXT NOT NULL);
        CREATE INDEX transcripts_customer ON transcripts (customer, place);
        CREATE INDEX transcripts_day ON transcripts (day);
        CREATE VIRTUAL TABLE words USING fts5 (said, facets, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
        CREATE TABLE misunderstood (conversation INTEGER NOT NULL, sequence INTEGER NOT NULL, day TEXT NOT NULL, locale TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (conversation, sequence)) WITHOUT ROWID;
        CREATE INDEX misunderstood_day ON misunderstood (day);
        CREATE TABLE totals (day TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, name)) WITHOUT ROWID;
        CREATE TABLE stale_days (day TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE cursor (log INTEGER NOT NULL, conversation INTEGER NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL);
        INSERT INTO cursor VALUES (0, 0, 0, 0);
        """;

    private readonly Lock _lock = new();
    private bool _ready;

    public string Path { get; } = System.IO.Path.ChangeExtension(database.Path, null) + ".index.db";

    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 30 }.ToString();

    /// <summary>A connection to the index; made when there is none yet.</summary>
    public SqliteConnection Open()
    {
        lock (_lock)
        {
            if (!_ready)
                Make();
            _ready = true;
        }

        return Connect();
    }

    /// <summary>A connection that only reads the log.</summary>
    public SqliteConnection OpenLog() => SqliteConnections.Open(database.ConnectionString);

    /// <summary>Takes everything out, to be read anew from the log's beginning.</summary>
    public static void Empty(SqliteConnection index)
    {
        using var transaction = index.BeginTransaction();
        index.Run("DELETE FROM transcripts; DELETE FROM misunderstood; DELETE FROM totals; DELETE FROM stale_days; UPDATE cursor SET log = 0, conversation = 0, sequence = 0, at = 0");
        index.Run("INSERT INTO words (words) VALUES ('delete-all')");
        transaction.Commit();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        // What a crash of the machine takes from it, the log gives back.
        connection.Run("PRAGMA journal_mode = wal; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 30000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;");
        return connection;
    }

    private void Make()
    {
        try
        {
            if (File.Exists(Path) && IsOfThisVersion())
                return;
        }
        catch (SqliteException broken)
        {
            LogBroken(broken.Message);
        }

        Delete();
        using var connection = Connect();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var transaction = connection.BeginTransaction();
        connection.Run(Tables);
        connection.Run($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    private bool IsOfThisVersion()
    {
        using var connection = Connect();
        return connection.Number("PRAGMA user_version") == Version && connection.Number("SELECT count(*) FROM cursor") == 1;
    }

    private void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var ending in new[] { "", "-wal", "-shm" })
            File.Delete(Path + ending);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index cannot be read ({Reason}); it is made anew from the log")]
    private partial void LogBroken(string reason);
}
