using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceBot.Orders;

/// <summary>An order as it was imported, and beside it what it is looked up by.</summary>
internal sealed class OrderRow
{
    /// <summary>The number made comparable (<see cref="OrderNumber"/>).</summary>
    public required string Key { get; set; }
    public string? CustomerId { get; set; }

    /// <summary>As <see cref="Contacts"/> makes it comparable.</summary>
    public string? Email { get; set; }

    /// <summary>As <see cref="Contacts"/> makes it comparable.</summary>
    public string? Telephone { get; set; }
    public DateTimeOffset OrderedAt { get; set; }
    public bool IsDemo { get; set; }

    /// <summary>The imported line, with everything that this version does not know.</summary>
    public required string Json { get; set; }
}

/// <summary>A device as it was imported.</summary>
internal sealed class DeviceRow
{
    /// <summary>Serial number, else IMEI, made comparable.</summary>
    public required string Key { get; set; }
    public string? Imei { get; set; }
    public bool IsDemo { get; set; }
    public required string Json { get; set; }
}

/// <summary>An order that a conversation has been shown; it may see it again without giving the contact again.</summary>
internal sealed class ShownOrderRow
{
    public long ConversationKey { get; set; }
    public required string OrderKey { get; set; }
}

/// <summary>Tries of one conversation, one address or one number within the running hour.</summary>
internal sealed class LookupLimitRow
{
    /// <summary>A hash: who asked about what is nobody's business here.</summary>
    public required string Key { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset Until { get; set; }
}

internal sealed class OrderTables :
    IEntityTypeConfiguration<OrderRow>, IEntityTypeConfiguration<DeviceRow>, IEntityTypeConfiguration<ShownOrderRow>, IEntityTypeConfiguration<LookupLimitRow>
{
    public void Configure(EntityTypeBuilder<OrderRow> builder)
    {
        builder.ToTable("orders");
        builder.HasKey(order => order.Key);
        builder.HasIndex(order => new { order.CustomerId, order.OrderedAt });
        builder.HasIndex(order => order.IsDemo).HasFilter("is_demo");
    }

    public void Configure(EntityTypeBuilder<DeviceRow> builder)
    {
        builder.ToTable("devices");
        builder.HasKey(device => device.Key);
        builder.HasIndex(device => device.Imei);
    }

    public void Configure(EntityTypeBuilder<ShownOrderRow> builder)
    {
        builder.ToTable("shown_orders");
        builder.HasKey(shown => new { shown.ConversationKey, shown.OrderKey });
    }

    public void Configure(EntityTypeBuilder<LookupLimitRow> builder)
    {
        builder.ToTable("lookup_limits");
        builder.HasKey(limit => limit.Key);
        builder.HasIndex(limit => limit.Until);
    }
}
