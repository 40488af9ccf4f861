namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>A point on the earth, in degrees, WGS 84.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadius = 6371.0088;

    /// <summary>By the great circle.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude) / 2, Radians(other.Longitude - Longitude) / 2);
        var share = (Math.Sin(north) * Math.Sin(north)) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Sin(east) * Math.Sin(east));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp(share, 0, 1)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
