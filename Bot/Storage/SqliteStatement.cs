using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ServiceBot.Storage;

/// <summary>
/// A statement prepared once; its parameters are <c>$1</c>, <c>$2</c> … in order. It calls SQLite itself: a turn runs a dozen of
/// them, and a command of ADO.NET costs more than most of these statements. Within a transaction it simply takes part.
/// </summary>
internal sealed class SqliteStatement(SqliteConnection connection, string sql) : IDisposable
{
    private const int LargestOnStack = 512;

    private sqlite3_stmt? _statement;

    /// <summary>Where each parameter stands for SQLite, which counts them as they appear.</summary>
    private int[] _places = [];

    private sqlite3 Database => connection.Handle ?? throw new InvalidOperationException("The connection is not open.");

    /// <returns>The number of rows changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        using var rows = Read(values);
        while (rows.Next())
        {
            // A statement that returns rows changes nothing until they are taken.
        }

        return raw.sqlite3_changes(Database);
    }

    /// <summary>The first column of the first row as a number; null where there is none.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        using var rows = Read(values);
        return rows.Next() && !rows.IsNull(0) ? rows.Number(0) : null;
    }

    /// <summary>The rows; to be disposed of before the statement is run again.</summary>
    public SqliteRows Read(params ReadOnlySpan<object?> values)
    {
        var statement = _statement ??= Prepare();
        if (values.Length != _places.Length)
            throw new ArgumentException($"{values.Length} values for {_places.Length} parameters of: {sql}", nameof(values));
        for (var i = 0; i < values.Length; i++)
            Check(Bind(statement, _places[i], values[i]));
        return new SqliteRows(statement, Database);
    }

    public void Dispose() => _statement?.Dispose();

    private sqlite3_stmt Prepare()
    {
        Check(raw.sqlite3_prepare_v3(Database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        var places = new int[raw.sqlite3_bind_parameter_count(statement)];
        for (var i = 0; i < places.Length; i++)
            places[i] = raw.sqlite3_bind_parameter_index(statement, $"${i + 1}");
        _places = places;
        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int(statement, place, number),
        bool yes => raw.sqlite3_bind_int(statement, place, yes ? 1 : 0),
        string text => Bind(statement, place, text),
        ReadOnlyMemory<byte> { Length: > 0 } utf8 => raw.sqlite3_bind_text(statement, place, utf8.Span),
        _ => throw new ArgumentException($"A {value.GetType()} is no value for SQLite here.", nameof(value)),
    };

    private static int Bind(sqlite3_stmt statement, int place, string text)
    {
        // An empty span has no address, and SQLite would take it for NULL.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(statement, place, text);
        if (text.Length > LargestOnStack)
            return raw.sqlite3_bind_text(statement, place, Encoding.UTF8.GetBytes(text).AsSpan());
        Span<byte> utf8 = stackalloc byte[3 * LargestOnStack];
        return raw.sqlite3_bind_text(statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, Database);
}

/// <summary>What a statement found, a row after the other; disposing of it makes the statement ready for its next run.</summary>
internal readonly struct SqliteRows(sqlite3_stmt statement, sqlite3 database) : IDisposable
{
    /// <returns>False behind the last row.</returns>
    public bool Next()
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(code, database);
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    /// <summary>A text as the UTF-8 that it is stored in.</summary>
    public byte[] Utf8(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public DateTimeOffset Moment(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Number(column));

    // Its code is that of the last step, which has been looked at.
    public void Dispose() => _ = raw.sqlite3_reset(statement);
}
