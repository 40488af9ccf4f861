using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.ServicePoints;

/// <summary>A place as it was imported; the list is short enough to be read whole.</summary>
internal sealed class ServicePointRow
{
    /// <summary>The feature's reference, stable over imports.</summary>
    public required string Key { get; set; }
    public bool IsDemo { get; set; }

    /// <summary>The imported GeoJSON feature, with everything that this version does not know.</summary>
    public required string Json { get; set; }
}

internal sealed class ServicePointTable : IEntityTypeConfiguration<ServicePointRow>
{
    public void Configure(EntityTypeBuilder<ServicePointRow> builder)
    {
        builder.ToTable("service_points");
        builder.HasKey(point => point.Key);
    }
}
