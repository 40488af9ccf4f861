using Microsoft.Data.Sqlite;
using ServiceBot.Storage;

namespace ServiceBot.Tests.Turns;

public sealed class SqliteStatementTests : IDisposable
{
    private const int SamePrimaryKey = 1555;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteStatementTests()
    {
        _connection.Open();
        using var table = new SqliteStatement(_connection, "CREATE TABLE notes (key TEXT PRIMARY KEY, words TEXT)");
        table.Run();
    }

    [Fact]
    public void An_empty_text_stays_a_text_and_null_stays_null()
    {
        Put("empty", "");
        Put("null", null);

        Assert.Equal("", Words("empty"));
        Assert.Null(Words("null"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(100_000)]
    public void A_text_of_any_length_comes_back_as_it_was(int length)
    {
        var words = new string('品', length);
        Put("long", words);

        Assert.Equal(words, Words("long"));
    }

    [Fact]
    public void Values_go_by_the_number_of_their_parameter_and_not_by_where_it_stands()
    {
        Put("key", "old");
        using var update = new SqliteStatement(_connection, "UPDATE notes SET words = $2 WHERE key = $1");

        Assert.Equal(1, update.Run("key", "new"));
        Assert.Equal(0, update.Run("another", "new"));
        Assert.Equal("new", Words("key"));
    }

    [Fact]
    public void A_statement_that_was_refused_says_why_and_runs_again()
    {
        using var insert = new SqliteStatement(_connection, "INSERT INTO notes (key, words) VALUES ($1, $2)");
        insert.Run("key", "first");

        var refused = Assert.Throws<SqliteException>(() => insert.Run("key", "second"));

        Assert.Equal(SamePrimaryKey, refused.SqliteExtendedErrorCode);
        Assert.Equal(1, insert.Run("other", "third"));
        Assert.Equal("first", Words("key"));
    }

    public void Dispose() => _connection.Dispose();

    private void Put(string key, string? words)
    {
        using var insert = new SqliteStatement(_connection, "INSERT INTO notes (key, words) VALUES ($1, $2)");
        insert.Run(key, words);
    }

    private string? Words(string key)
    {
        using var select = new SqliteStatement(_connection, "SELECT words FROM notes WHERE key = $1");
        using var rows = select.Read(key);
        Assert.True(rows.Next());
        return rows.TextOrNull(0);
    }
}
