namespace ServiceBot.Wording;

/// <summary>Every locale says the same things: same files, messages, holes, numbers of buttons and practices as the first.</summary>
internal static class LocaleParity
{
    public static IEnumerable<string> Differences(IReadOnlyList<LocaleTemplates> locales)
    {
        foreach (var other in locales.Skip(1))
        {
            foreach (var problem in MissingFiles(locales[0], other).Concat(MissingFiles(other, locales[0])))
                yield return problem;
            foreach (var problem in MissingMessages(locales[0], other).Concat(MissingMessages(other, locales[0])))
                yield return problem;
            foreach (var message in locales[0].Messages.Values.OrderBy(message => message.Key, StringComparer.Ordinal))
                if (other.Messages.TryGetValue(message.Key, out var same))
                    foreach (var problem in Unlike(message, same, locales[0].Locale))
                        yield return problem;
        }
    }

    private static IEnumerable<string> MissingFiles(LocaleTemplates has, LocaleTemplates lacks) =>
        has.Files.Except(lacks.Files).Select(file => new SourceLine($"{lacks.Locale}/{file}", 1).Says($"the file is missing ({has.Locale} has it)"));

    private static IEnumerable<string> MissingMessages(LocaleTemplates has, LocaleTemplates lacks) =>
        from message in has.Messages.Values
        where lacks.Files.Contains(Path.GetFileName(message.Source.File)) && !lacks.Messages.ContainsKey(message.Key)
        orderby message.Key
        select message.Source.Says($"'{message.Key}' is missing in {lacks.Locale}");

    private static IEnumerable<string> Unlike(MessageTemplate one, MessageTemplate other, string locale)
    {
        foreach (var hole in one.Holes.Except(other.Holes))
            yield return other.Source.Says($"'{one.Key}' does not use '{hole}' ({locale} does)");
        foreach (var hole in other.Holes.Except(one.Holes))
            yield return other.Source.Says($"'{one.Key}' uses '{hole}' ({locale} does not)");
        if (one.Buttons.Count != other.Buttons.Count)
            yield return other.Source.Says($"'{one.Key}' has {other.Buttons.Count} buttons ({locale} has {one.Buttons.Count})");
        if (one.NextStep is null != other.NextStep is null)
            yield return other.Source.Says($"'{one.Key}' {(other.NextStep is null ? "has no next_step" : "has a next_step")} ({locale} {(one.NextStep is null ? "has none" : "has one")})");
        if (one.Practice != other.Practice || one.Otherwise is null != other.Otherwise is null)
            yield return other.Source.Says($"'{one.Key}' belongs to another practice than in {locale}");
    }
}
