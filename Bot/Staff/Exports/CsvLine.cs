namespace ServiceBot.Staff.Exports;

/// <summary>
/// A line of CSV by RFC 4180. A field that a spreadsheet would take for a formula gets an apostrophe before it, as the sheet shows what
/// customers wrote and must not run it.
/// </summary>
internal static class CsvLine
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create("\",\r\n;'\t");

    public static string Of(params ReadOnlySpan<string?> fields)
    {
        var line = new System.Text.StringBuilder();
        for (var i = 0; i < fields.Length; i++)
            line.Append(i == 0 ? "" : ",").Append(Field(fields[i] ?? ""));
        return line.Append("\r\n").ToString();
    }

    private static string Field(string text)
    {
        text = text.Replace("\0", "", StringComparison.Ordinal);
        if (IsFormula(text))
            text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    // Full-width forms begin a formula in East Asian spreadsheets; white space before the sign does not hinder them.
    private static bool IsFormula(string text) =>
        text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' || text is ['\t' or '\r' or '\n', ..];
}
