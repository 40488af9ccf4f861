using System.Collections;

namespace ServiceBot.Papers.Pdf;

/// <param name="Wide">Has a row of its own.</param>
internal sealed record SheetFact(string Label, string Value, bool Wide = false, bool Strong = false);

/// <param name="Share">Of the sheet's width; all together are 1.</param>
internal sealed record SheetColumn(string Heading, double Share, bool Right = false);

internal sealed record SheetRoom(double Wanted, double Least, double KeptBelow = 0);

internal sealed record SheetTick(string Text, bool Done);

/// <param name="Modules">Its squares with their quiet zone, a row each.</param>
/// <param name="InWords">What it holds, for whom cannot see it.</param>
internal sealed record SheetCode(IReadOnlyList<BitArray> Modules, string InWords);
