using System.Globalization;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>What is said of one place: how far, whether it is open now, where it is on the map.</summary>
public sealed class PlaceLines(PlaceFinder places, Holidays holidays, IOptions<PlaceOptions> options)
{
    private const double Closest = 0.1;

    /// <summary>The hours as they are at this moment, in the place's own zone; a text that is not understood is shown as it is.</summary>
    public Line Hours(ServicePoint point, DateTimeOffset now)
    {
        if (point.OpeningHours is not { } text)
            return "places.hours-unknown";
        if (OpeningHours.Parse(text) is not { } hours || places.ZoneOf(point) is not { } zone)
            return new Line("places.hours-text", ("hours", text));
        var there = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        return hours.At(there, day => holidays.IsOne(point.Country, day) == true) switch
        {
            OpeningState.AlwaysOpen => "places.hours-always",
            OpeningState.OpenUntil until => new Line("places.hours-open", ("closes", until.Closes)),
            OpeningState.OpensAt at => new Line("places.hours-opens", ("opens", at.Opens), ("today", at.Opens.Date == there.Date)),
            _ => new Line("places.hours-text", ("hours", text)),
        };
    }

    /// <summary>The rule for public holidays, where nobody here knows which days these are; else null, since the hours heed it already.</summary>
    public Line? HolidayRule(ServicePoint point, DateTimeOffset now)
    {
        if (OpeningHours.Parse(point.OpeningHours) is not { TellsOfHolidays: true } hours || places.ZoneOf(point) is not { } zone)
            return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return holidays.IsOne(point.Country, today) is not null ? null : new Line(hours.IsClosedOnHolidays ? "places.holidays-closed" : "places.holidays-other");
    }

    /// <summary>Whole kilometres from ten on, else one digit behind the point; null where the distance is not known.</summary>
    public static string? Distance(NearPlace near) =>
        near.Kilometres is not { } far ? null : Math.Max(far, Closest).ToString(far < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    public Uri? Map(ServicePoint point) => point.At is not { } at ? null : new Uri(options.Value.MapLink
        .Replace("{lat}", at.Latitude.ToString("0.######", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{lon}", at.Longitude.ToString("0.######", CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>The number as a link that calls it.</summary>
    public static string Call(string phone) => "tel:" + string.Concat(phone.Where(character => char.IsAsciiDigit(character) || character == '+'));

    /// <summary>One line by which a place is chosen among others: name, city, distance.</summary>
    public static Line Choice(NearPlace near) => new("places.choice", ("name", near.Point.Name), ("city", near.Point.City), ("distance", Distance(near)));

    public Line All(NearPlace near, string hours) => new(
        "places.place", ("name", near.Point.Name), ("distance", Distance(near)), ("address", near.Point.Address), ("hours", new Verbatim(hours)),
        ("phone", near.Point.Phone), ("map", Map(near.Point)), ("website", near.Point.Website));
}
