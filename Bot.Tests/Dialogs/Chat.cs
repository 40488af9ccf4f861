using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Guard;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Personas;
using ServiceBot.ServicePoints;
using ServiceBot.Tests.Wording;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Dialogs;

/// <summary>A chat with the bot alone: no host, no database; the outside is the small shop in memory, the clock a property.</summary>
internal sealed class Chat
{
    private readonly string _conversation;
    private readonly TestAdapter _adapter;
    private readonly ServiceProvider _services;
    private readonly JsonStorage _storage = new();
    private readonly DeskInMemory _desk = new();

    public Chat(string locale = "zh-Hant", params (string Key, string Value)[] settings)
        : this("chat-1", locale, settings)
    {
    }

    public Chat(string conversation, string locale, (string Key, string Value)[] settings)
    {
        (Locale, _conversation) = (locale, conversation);
        _adapter = new TestAdapter(TestAdapter.CreateConversation(conversation));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        services.AddOptions<StoreOptions>().BindConfiguration("Store");
        services.AddOptions<PolicyOptions>().BindConfiguration("Policy");
        services.AddOptions<PacingOptions>().BindConfiguration("Pacing");
        services.AddSingleton(ShippedTemplates.Catalog).AddSingleton(ShippedTemplates.Markets).AddSingleton(ShippedTemplates.Documents).AddSingleton<IStorage>(_storage);
        services.AddOptions<PracticeSwitches>().BindConfiguration("Practices");
        services.AddSingleton<ServiceBot.Dialogs.Wording.IWording, TemplateWording>();
        services.AddSingleton(PlaceNamesFile.Load(ShippedTemplates.Directory)).AddSingleton(HolidayFile.Load(ShippedTemplates.Directory));
        services.AddSingleton(ShippedTemplates.Catalog.Knowledge).AddSingleton<IStaleFacts>(Shop);
        services.AddPersonas().AddDialogs();
        services.AddSingleton<IUnderstanding>(Understanding ?? new PlainUnderstanding()).AddSingleton<ICommands>(Commands ?? new PlainCommands());
        services.AddSingleton<IOrderBook>(Shop).AddSingleton<IRepairDesk>(Shop).AddSingleton<ITicketDesk>(Shop);
        services.AddSingleton<IReturnDesk>(Shop.Returns);
        services.AddSingleton<IDeviceBook>(Shop).AddSingleton<IServicePoints>(Shop).AddSingleton<IPapers>(Shop).AddSingleton<IReceiptMail>(Shop).AddSingleton<IMailCodes>(Shop).AddSingleton<IPictures>(Shop);
        services.AddSingleton<IReminders>(Reminders).AddSingleton<IExpectations>(Shop).AddSingleton<IMissedLines>(Shop);
        services.AddSingleton<IDeskStore>(_desk).AddScoped<ConversationState>();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Takes the place of the plain reading of these tests.</summary>
    public static IUnderstanding? Understanding { get; set; }

    public static ICommands? Commands { get; set; }

    public ShopInMemory Shop { get; } = new();

    public RemindersInMemory Reminders { get; } = new();

    public string Locale { get; }

    public string? SignedInAs { get; set; }

    public bool CanFollowUp { get; set; } = true;

    public string TimeZone { get; set; } = "Asia/Taipei";

    /// <summary>Tuesday 8 September 2026, 10:00 in Taipei.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The activities of the last turn, typing signs too.</summary>
    public IReadOnlyList<Activity> Sent { get; private set; } = [];

    public IReadOnlyList<string> Texts => [.. Sent.Where(activity => activity.Type == ActivityTypes.Message).Select(activity => activity.Text ?? "")];

    public IReadOnlyList<string> Buttons => [.. (Sent.Count == 0 ? null : Sent[^1].SuggestedActions)?.Actions.Select(action => action.Title) ?? []];

    public string StoredConversation => _storage.Documents.Single(document => document.Key.Contains("/conversations/", StringComparison.Ordinal)).Value;

    /// <summary>What the desk remembers of this conversation.</summary>
    public DeskState Remembered => _desk.Conversation!;

    public Task<string> JoinAsync() => RunAsync(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("user1")],
    });

    /// <returns>Everything said in answer, a line a bubble.</returns>
    public Task<string> SayAsync(string text) => RunAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<string> SendAsync(Activity activity) => RunAsync(activity);

    /// <summary>Lets the clock start the turn of a reminder that is set.</summary>
    public Task<string> StrikeAsync(string name)
    {
        var (dueAt, payload) = Reminders.Set[name];
        Reminders.Set.Remove(name);
        Now = dueAt > Now ? dueAt : Now;
        return RunAsync(new Activity { Type = ActivityTypes.Event, Name = "ContinueConversation" }, new ReminderDue(name, dueAt, payload));
    }

    /// <summary>As if another version had written what the desk remembers.</summary>
    public void TamperWithDesk(Func<string, string> change) => _desk.ConversationJson = change(_desk.ConversationJson!);

    private async Task<string> RunAsync(Activity activity, ReminderDue? due = null)
    {
        activity.Locale ??= Locale;
        var code = Shop.Expected == Slot.MailCode ? OneTimeCodes.Read(activity.Text) : null;
        if (code is not null)
            activity.Text = PasteGuard.Redact(activity.Text, new GuardContext { Expecting = Slot.MailCode }).Text;
        using var scope = _services.CreateScope();
        await _adapter.ProcessActivityAsync(activity, async (turn, cancellationToken) =>
        {
            turn.TurnState.Add(new TurnInfo(_conversation, Now, SignedInAs, TimeZoneInfo.FindSystemTimeZoneById(TimeZone), CanFollowUp) { GivenCode = code });
            if (due is not null)
                turn.TurnState.Add(due);
            await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turn, cancellationToken);
        });
        List<Activity> sent = [];
        while (_adapter.ActiveQueue.TryDequeue(out var next))
            sent.Add(next);
        Sent = sent;
        return string.Join('\n', Texts);
    }
}
