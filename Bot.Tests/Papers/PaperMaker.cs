using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Papers;
using ServiceBot.Repairs;
using ServiceBot.Tests.Dialogs;
using ServiceBot.Tests.Wording;
using ServiceBot.Wording;
using PdfReader = UglyToad.PdfPig.PdfDocument;

namespace ServiceBot.Tests.Papers;

/// <summary>Papers without a host, and a reader for them that is not ours.</summary>
internal sealed class PaperMaker : ILogger<PaperDesk>
{
    private static readonly Typeface Typeface = new();

    private readonly PaperWords _words;

    public PaperMaker()
    {
        var store = Options.Create(new StoreOptions());
        _words = new PaperWords(new TemplateWording(ShippedTemplates.Catalog, new PracticesOn()), store);
        Receipts = new Receipts(_words, Options.Create(new PolicyOptions()));
        Desk = new PaperDesk(null!, null!, null!, Receipts, new FaultForms(_words, new FaultFacts(_words)), _words, Typeface, new FakeTimeProvider(), this);
    }

    public Receipts Receipts { get; }

    public PaperDesk Desk { get; }

    public List<string> Logged { get; } = [];

    /// <summary>An order whose names are as rare as names are, in both scripts.</summary>
    public static Order Rare() => SampleOrders.Delivered("W100099", day: 7) with
    {
        OrderedAt = new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(8)),
        Customer = new Buyer("c-1", "游錫堃、王建煊、陶喆 Hiền 𠮷", null, null),
        Price = 45900,
        Currency = "TWD",
        Lines =
        [
            new OrderLine
            {
                Name = "鬱金香紅 iPhone 15 保護殼（龍龜麟鳳、灣仔店限定版）",
                SerialNumber = "C02XL0GTJGH5",
                Status = OrderStatus.Delivered,
                Delivery = SampleOrders.Parcel("p1", null) with { DeliveredAt = new DateTimeOffset(2026, 9, 7, 15, 0, 0, TimeSpan.FromHours(8)) },
            },
            new OrderLine
            {
                Name = "充电线 USB-C 2 m，龙年纪念版：囍、犇、骉、鱻、㵘",
                Quantity = 12,
                Status = OrderStatus.Delivered,
                Delivery = SampleOrders.Parcel("p1", null) with { DeliveredAt = new DateTimeOffset(2026, 9, 7, 15, 0, 0, TimeSpan.FromHours(8)) },
            },
        ],
    };

    public static RepairRow Repair(RepairRequest? request = null) => new()
    {
        Number = "RP-7K3M9Q20",
        State = "received",
        CreatedAt = new DateTimeOffset(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8)),
        Device = "iPhone 15",
        Fault = "螢幕閃爍",
        Condition = "充電的時候",
        ContactName = "林小姐",
        Contact = "lin@example.com",
        Locale = "zh-Hant",
        BackedUp = true,
        Details = request is null ? null : RepairDetails.Write(request),
    };

    /// <summary>A paper as PdfPig reads it.</summary>
    public static string Text(byte[] file)
    {
        using var pdf = PdfReader.Open(file);
        return string.Join('\n', pdf.GetPages().Select(page => page.Text));
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logged.Add(formatter(state, exception));

    private sealed class PracticesOn : IOptionsMonitor<PracticeSwitches>
    {
        public PracticeSwitches CurrentValue { get; } = new();

        public PracticeSwitches Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<PracticeSwitches, string?> listener) => null;
    }
}
