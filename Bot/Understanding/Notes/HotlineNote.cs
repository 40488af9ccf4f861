namespace ServiceBot.Understanding.Notes;

/// <summary>What somebody outside the chat said, in a line: a call to the hotline, a review, a complaint.</summary>
/// <param name="Channel">Where it was said, such as <c>hotline</c>.</param>
/// <param name="Locale">Null where the file does not say; the words tell it then.</param>
/// <param name="At">Null where the file does not say.</param>
internal sealed record HotlineNote(string Text, string Channel, string? Locale, DateTimeOffset? At);
