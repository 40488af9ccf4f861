namespace ServiceBot.Dialogs.Returns;

/// <summary>Which items of an order go back, as far as it can be known without asking.</summary>
public abstract record ReturnChoice
{
    private ReturnChoice() { }

    public sealed record Chosen(IReadOnlyList<ReturnableItem> Items) : ReturnChoice;

    public sealed record Ask(IReadOnlyList<ReturnableItem> Among) : ReturnChoice;

    /// <summary>None of those meant can go back.</summary>
    public sealed record Refused(IReadOnlyList<ReturnableItem> Items) : ReturnChoice;

    /// <summary>They are announced already.</summary>
    public sealed record Announced(AnnouncedReturn Known) : ReturnChoice;

    /// <param name="items">The order's items.</param>
    /// <param name="announced">The order's open returns.</param>
    /// <param name="text">What the customer has said, in which an item may be named.</param>
    public static ReturnChoice Of(IReadOnlyList<ReturnableItem> items, IReadOnlyList<AnnouncedReturn> announced, string text)
    {
        var named = ReturnRules.NamedIn(text, items);
        var meant = named.Count > 0 ? named : items;
        var free = meant.Where(ReturnRules.MayGoBack).Select(item => Left(announced, item)).OfType<ReturnableItem>().ToList();
        if (free.Count > 0)
            return free.Count == 1 || named.Count > 0 ? new Chosen(free) : new Ask(free);
        return meant.Select(item => In(announced, item.Line)).FirstOrDefault(one => one is not null) is { } known ? new Announced(known) : new Refused(meant);
    }

    /// <summary>The item with the pieces that no open return holds; null where all are announced.</summary>
    public static ReturnableItem? Left(IReadOnlyList<AnnouncedReturn> announced, ReturnableItem item)
    {
        var left = item.Quantity - announced.SelectMany(known => known.Items).Where(other => other.Line == item.Line).Sum(other => other.Quantity);
        return left > 0 ? item with { Quantity = left } : null;
    }

    /// <summary>The open return that holds the line, or null.</summary>
    public static AnnouncedReturn? In(IReadOnlyList<AnnouncedReturn> announced, int line) => announced.FirstOrDefault(known => known.Items.Any(item => item.Line == line));
}
