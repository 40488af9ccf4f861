namespace ServiceBot.Turns;

/// <summary>A change that many turns make to a table of some folder's own: SQL that both databases know, prepared once by the writer.</summary>
/// <param name="Sql">One statement, its parameters <c>$1</c>, <c>$2</c> … in order; a constant, for it is the key of the prepared one.</param>
/// <param name="Values">The parameters' values, given the conversation's row.</param>
internal sealed record PreparedChange(string Sql, Func<long, object?[]> Values);
