using Microsoft.Data.Sqlite;

namespace ServiceBot.Staff.Index;

/// <summary>Short forms for the index's own SQL. Values are parameters <c>$0</c>, <c>$1</c> …, never part of the text.</summary>
internal static class Sql
{
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; 0 where there is none.</summary>
    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public static List<T> List<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Moment(this SqliteDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    // Every text that comes in is a constant of the caller's.
#pragma warning disable CA2100
    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        return command;
    }
#pragma warning restore CA2100
}
