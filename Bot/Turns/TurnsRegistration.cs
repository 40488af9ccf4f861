using Microsoft.Bot.Builder;
using ServiceBot.Clock;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Log;
using ServiceBot.Understanding;

namespace ServiceBot.Turns;

internal static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateDataAnnotations().ValidateOnStart()
            .Validate(store => TimeZoneInfo.TryFindSystemTimeZoneById(store.TimeZone, out _), "Store:TimeZone is not a time zone that this machine knows.");
        services.AddOptions<PolicyOptions>().BindConfiguration("Policy").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PacingOptions>().BindConfiguration("Pacing").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CareOptions>().BindConfiguration("Care").ValidateDataAnnotations().ValidateOnStart()
            .Validate(care => care.CodeLifetime > TimeSpan.Zero, "Care:CodeLifetime is not above zero.")
            .Validate(care => care.Notes?.TrueForAll(CareNotes.SeedOrder.Contains) != false, "Care:Notes names a note that does not exist.");
        services.AddOptions<CheckInOptions>().BindConfiguration("CheckIns").ValidateOnStart()
            .Validate(checkIns => checkIns.After?.TrueForAll(after => after > TimeSpan.Zero) != false, "CheckIns:After has a silence that is not above zero.");

        services.AddSingleton<ConversationLocks>();
        services.AddSingleton<CommitSignals>();
        services.AddSingleton<StateSerializer>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<TurnAdapter>();
        services.AddSingleton<DoorGuard>();
        services.AddSingleton<Apology>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ReminderClock>();
        services.AddHostedService(provider => provider.GetRequiredService<ReminderClock>());

        // A scope is a desk, which serves one turn at a time: what the conversation reads and writes is that turn's unit of work.
        services.AddSingleton<Desks>();
        services.AddScoped<CurrentTurn>();
        services.AddScoped<IReminders, Reminders>();
        services.AddScoped<IExpectations, Expectations>();
        services.AddScoped<IMissedLines, MissedLines>();
        services.AddScoped<IStorage, TurnStorage>();
        services.AddScoped<ConversationState>();
        services.AddScoped<IDeskStore, DeskStore>();
        return services;
    }
}
