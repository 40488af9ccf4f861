using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Storage;

/// <summary>Which database (settings section <c>Storage</c>).</summary>
internal sealed class StorageOptions
{
    public const string Sqlite = "Sqlite";

    [AllowedValues(Sqlite, ErrorMessage = "Storage:Provider must be Sqlite; PostgreSql is not there yet.")]
    public string Provider { get; set; } = Sqlite;
}
