using System.Collections.ObjectModel;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Something to say: a message's key and what goes into its holes.</summary>
public sealed class Line(string key, IReadOnlyDictionary<string, object?> values)
{
    public Line(string key, params (string Name, object? Value)[] values)
        : this(key, values.Length == 0 ? ReadOnlyDictionary<string, object?>.Empty : values.ToDictionary(value => value.Name, value => value.Value))
    {
    }

    public string Key { get; } = key;

    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    public static implicit operator Line(string key) => new(key);
}

/// <summary>A value that is Markdown already, made by the desk itself.</summary>
public sealed record Verbatim(string Text);
