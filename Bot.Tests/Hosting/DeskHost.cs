using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ServiceBot.Channels.Connector;
using ServiceBot.Clock;
using ServiceBot.Notifications;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Privacy;
using ServiceBot.Tests.Understanding;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.Hosting;

/// <summary>
/// The whole desk on a database file of its own, with a clock that stands still until a test moves it. The loops that would
/// run on their own are driven by the test instead: reminders by <see cref="PassAsync"/>, deliveries and mails by their own call.
/// </summary>
public sealed class DeskHost : WebApplicationFactory<Program>
{
    private readonly string _directory = Directory.CreateTempSubdirectory("servicebot-test-").FullName;
    private readonly Dictionary<string, string?> _settings;

    private readonly Action<IServiceCollection> _outside;

    /// <param name="outside">Puts something else in the place of what the host reaches outside of itself.</param>
    public DeskHost(DateTimeOffset? now = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? outside = null)
    {
        _outside = outside ?? (_ => { });
        MigratedDatabase.CopyTo(Path.Combine(_directory, "desk.db"));
        Clock = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8)));
        _settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:ServiceBot"] = $"Data Source={Path.Combine(_directory, "desk.db")}",
            ["Demo:Enabled"] = "false",
            ["Understanding:Cache"] = TestModels.Directory,
            ["Store:PrivacyUrl"] = "https://shop.example/privacy",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
            _settings[key] = value;
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Lets time pass, stopping at each reminder on the way and running it at its own moment.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var clock = Services.GetRequiredService<ReminderClock>();
        var end = Clock.GetUtcNow() + span;
        while (await clock.RunDueAsync(CancellationToken.None) is { } next && next <= end)
        {
            if (next > Clock.GetUtcNow())
                Clock.SetUtcNow(next);
        }

        if (Clock.GetUtcNow() < end)
            Clock.SetUtcNow(end);
        await clock.RunDueAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(_settings));
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(ShippedTemplates.Tables);
            _outside(services);
            foreach (var loop in services.Where(IsDrivenByTheTest).ToList())
                services.Remove(loop);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    private static bool IsDrivenByTheTest(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationFactory?.Method.ReturnType is { } made
        && (made == typeof(ReminderClock) || made == typeof(Delivery) || made == typeof(MailSender) || made == typeof(LogFollower) || made == typeof(Retention));
}
