namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a state of a repair promises.</summary>
/// <param name="By">When the promise is over: a moment, or the end of the last day.</param>
/// <param name="OverdueAt">When the desk speaks up if it was not kept: at <paramref name="By"/>, in the shop's hours.</param>
/// <param name="From">The first of the promised days, where there are several (C-07).</param>
/// <param name="LastDay">The last of them; null where the promise is a moment.</param>
public sealed record RepairPromise(DateTimeOffset By, DateTimeOffset OverdueAt, DateOnly? From = null, DateOnly? LastDay = null);
