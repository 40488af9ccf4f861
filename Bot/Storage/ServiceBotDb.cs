using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ServiceBot.Storage;

/// <summary>
/// The one database. Each folder of the host brings its own rows as <see cref="IEntityTypeConfiguration{TEntity}"/>;
/// here are those of the turns, and the staff's accounts.
/// </summary>
internal sealed class ServiceBotDb(DbContextOptions<ServiceBotDb> options) : IdentityDbContext<IdentityUser>(options), IDataProtectionKeyContext
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<CustomerRow> Customers => Set<CustomerRow>();

    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    public DbSet<UploadRow> Uploads => Set<UploadRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<ConversationRow>(row =>
        {
            row.ToTable("conversations");
            row.HasKey(c => c.Id);
            row.HasIndex(c => new { c.Door, c.ChannelId, c.ConversationId }).IsUnique();
            row.HasIndex(c => c.LastActivityAt);
        });
        builder.Entity<ActivityRow>(row =>
        {
            row.ToTable("activities");
            row.HasKey(a => new { a.ConversationKey, a.Sequence });
            row.HasIndex(a => new { a.ConversationKey, a.Sender, a.ActivityId }).IsUnique().HasFilter("from_bot = 0");
            row.HasIndex(a => new { a.ConversationKey, a.Sender, a.ClientActivityId }).IsUnique().HasFilter("client_activity_id IS NOT NULL");
        });
        builder.Entity<CustomerRow>(row => { row.ToTable("customers"); row.HasKey(c => c.Key); });
        builder.Entity<ReminderRow>(row =>
        {
            row.ToTable("reminders");
            row.HasKey(r => r.Id);
            row.HasIndex(r => new { r.ConversationKey, r.Name }).IsUnique();
            row.HasIndex(r => r.DueAt);
        });
        builder.Entity<DeliveryRow>(row =>
        {
            row.ToTable("deliveries");
            row.HasKey(d => d.ConversationKey);
            row.Property(d => d.ConversationKey).ValueGeneratedNever();
            row.HasIndex(d => d.DueAt);
        });
        builder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasKey(o => o.Id);
            row.HasIndex(o => new { o.EventId, o.Kind }).IsUnique();
            row.HasIndex(o => o.DueAt);
        });
        builder.Entity<SecretRow>(row => { row.ToTable("secrets"); row.HasKey(s => s.Name); });
        builder.Entity<UploadRow>(row =>
        {
            row.ToTable("uploads");
            row.HasKey(u => u.Id);
            row.HasIndex(u => u.ConversationKey);
        });
        builder.ApplyConfigurationsFromAssembly(typeof(ServiceBotDb).Assembly);
    }

    /// <summary>Times are integers: milliseconds since 1970-01-01 UTC, in both databases, ordered and without a zone.</summary>
    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
