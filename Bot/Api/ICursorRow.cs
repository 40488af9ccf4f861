namespace ServiceBot.Api;

/// <summary>A row that the shop's systems fetch; its id grows with every row and is the cursor.</summary>
internal interface ICursorRow
{
    long Id { get; }
}
