namespace Microsoft.Bot.Schema;

internal static class EntityTypes
{
    public const string Mention = "mention";
    public const string Place = "Place";
    public const string GeoCoordinates = "GeoCoordinates";
    public const string Thing = "Thing";
}
