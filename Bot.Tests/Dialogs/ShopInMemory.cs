using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

/// <summary>A shop with a few orders.</summary>
internal sealed class ShopInMemory : IOrderBook, IRepairDesk, ITicketDesk, IExpectations, IMissedLines,
    IDeviceBook, IServicePoints, IPapers, IReceiptMail, IMailCodes, IStaleFacts, IPictures
{
    private readonly HashSet<string> _shown = [];

    public List<Order> Orders { get; } = [];

    public List<Repair> Repairs { get; } = [];

    /// <summary>Whether the repairs were made in the conversation that asks.</summary>
    public bool MadeHere { get; set; } = true;

    public List<Ticket> Tickets { get; } = [];

    public List<string> Escalated { get; } = [];

    public int LookUps { get; private set; }

    public DateTimeOffset? LimitedUntil { get; set; }

    public Slot Expected { get; private set; }

    public DateTimeOffset AnsweredBy { get; set; } = new(2026, 9, 9, 10, 0, 0, TimeSpan.FromHours(8));

    public Task<IReadOnlyList<Order>> OfCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Order>>([.. Orders.Where(order => order.Customer.Identifier == customerId)]);

    public Task<OrderLookup> FindAsync(string orderNumber, string contact, CancellationToken cancellationToken)
    {
        LookUps++;
        if (LimitedUntil is { } until)
            return Task.FromResult<OrderLookup>(new OrderLookup.Limited(until));
        var order = Orders.Find(order => order.Number == orderNumber && (order.Customer.Email == contact || order.Customer.Telephone == contact));
        if (order is null)
            return Task.FromResult<OrderLookup>(new OrderLookup.Refused());
        _shown.Add(order.Number);
        return Task.FromResult<OrderLookup>(new OrderLookup.Found(order));
    }

    public Task<Order?> ReopenAsync(string orderNumber, CancellationToken cancellationToken) =>
        Task.FromResult(_shown.Contains(orderNumber) ? Orders.Find(order => order.Number == orderNumber) : null);

    public Task<string> SubmitAsync(RepairRequest request, CancellationToken cancellationToken)
    {
        var number = $"RP-7K3M9Q2{Repairs.Count}";
        Repairs.Add(new Repair(number, "received", DateTimeOffset.UnixEpoch, request));
        return Task.FromResult(number);
    }

    Task<RepairLookup> IRepairDesk.FindAsync(string number, string? contact, CancellationToken cancellationToken) =>
        Task.FromResult<RepairLookup>(
            MadeHere && Repairs.Find(repair => repair.Number == number) is { } own ? new RepairLookup.Found(own)
            : contact is null ? new RepairLookup.ContactNeeded()
            : Repairs.Find(repair => repair.Number == number && repair.Request.Contact == contact) is { } found ? new RepairLookup.Found(found)
            : new RepairLookup.Refused());

    public Task<IReadOnlyList<Repair>> OfCustomerAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Repair>>([]);

    public List<(string Number, DateTimeOffset? PromisedBy)> Overdue { get; } = [];

    public Task EscalateAsync(Repair repair, DateTimeOffset? promisedBy, CancellationToken cancellationToken)
    {
        Overdue.Add((repair.Number, promisedBy));
        if (promisedBy is not null)
            Repairs[Repairs.IndexOf(repair)] = repair with { PromisedBy = promisedBy };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Repair>> OfConversationAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Repair>>(MadeHere ? Repairs : []);

    public Task<TicketReceipt> OpenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        Tickets.Add(ticket);
        return Task.FromResult(new TicketReceipt($"T-7K3M9Q2{Tickets.Count}", AnsweredBy));
    }

    public Task EscalateAsync(string number, CancellationToken cancellationToken)
    {
        Escalated.Add(number);
        return Task.CompletedTask;
    }

    public List<string> Withdrawn { get; } = [];

    public Task WithdrawAsync(string number, CancellationToken cancellationToken)
    {
        Withdrawn.Add(number);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OpenedTicket>> OfTicketsAsync() => Task.FromResult<IReadOnlyList<OpenedTicket>>(
        [.. Tickets.Select((ticket, index) => new OpenedTicket($"T-7K3M9Q2{index + 1}", ticket.Kind, ticket.Reason, TicketState, TicketVersion, AnsweredBy, null, TicketNote)).Reverse()]);

    public string TicketState { get; set; } = TicketStates.Open;

    public int TicketVersion { get; set; } = 1;

    public string? TicketNote { get; set; }

    Task<IReadOnlyList<OpenedTicket>> ITicketDesk.OfConversationAsync(CancellationToken cancellationToken) =>
        MadeHere ? OfTicketsAsync() : Task.FromResult<IReadOnlyList<OpenedTicket>>([]);

    async Task<TicketLookup> ITicketDesk.FindAsync(string number, string? contact, CancellationToken cancellationToken)
    {
        var index = Tickets.FindIndex(ticket => ticket.Contact == contact);
        var found = (await OfTicketsAsync()).FirstOrDefault(ticket => ticket.Number == number);
        return MadeHere && found is not null ? new TicketLookup.Found(found)
            : contact is null ? new TicketLookup.ContactNeeded()
            : index >= 0 && found is not null ? new TicketLookup.Found(found)
            : new TicketLookup.Refused();
    }

    public ReturnsInMemory Returns { get; } = new();

    public void Expect(Slot slot) => Expected = slot;

    /// <summary>What was not understood, as it was said.</summary>
    public List<string> Missed { get; } = [];

    public void Add(string text, string locale, string? guess) => Missed.Add(text);

    public List<Device> Devices { get; } = [];

    public List<ServicePoint> Points { get; } = [];

    Task<DeviceLookup> IDeviceBook.FindAsync(string serialOrImei, CancellationToken cancellationToken) =>
        Task.FromResult<DeviceLookup>(
            LimitedUntil is { } until ? new DeviceLookup.Limited(until)
            : Devices.Find(device => device.SerialNumber == serialOrImei || device.Imei == serialOrImei) is { } found ? new DeviceLookup.Found(found)
            : new DeviceLookup.Unknown());

    public Task<IReadOnlyList<ServicePoint>> RepairingAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ServicePoint>>([.. Points.Where(point => point.Repairs)]);

    public List<string> StaleFacts { get; } = [];

    public void Said(KnowledgeEntry entry) => StaleFacts.Add(entry.Key);

    /// <summary>Whether the shop lets the desk send mails.</summary>
    public bool SendsMail { get; set; }

    public List<string> Mailed { get; } = [];

    bool IReceiptMail.IsOn => SendsMail;

    void IReceiptMail.Send(string orderNumber, string locale) => Mailed.Add($"{orderNumber} {locale}");

    /// <summary>The code that the last mail brought.</summary>
    public string Code { get; private set; } = "";

    public List<string> CodesTo { get; } = [];

    bool IMailCodes.IsOn => SendsMail;

    Task<CodeSending> IMailCodes.SendAsync(string email, DateTimeOffset until, string locale, CancellationToken cancellationToken)
    {
        CodesTo.Add(email);
        Code = $"{482_915 + CodesTo.Count}";
        return Task.FromResult<CodeSending>(new CodeSending.Sent(new string(Code.Reverse().ToArray())));
    }

    Task<bool> IMailCodes.IsRightAsync(string ticket, string code, CancellationToken cancellationToken) => Task.FromResult(ticket == new string(code.Reverse().ToArray()));

    void IMailCodes.Change(Order order, string email, string locale) =>
        Orders[Orders.FindIndex(other => other.Number == order.Number)] = order with { Customer = order.Customer with { Email = email } };

    public Paper Receipt(string orderNumber, string locale) => Paper($"receipt-{orderNumber}", "pdf", "application/pdf");

    public Paper ReceiptPage(string orderNumber, string locale) => Paper($"receipt-{orderNumber}", "html", "text/html");

    public Paper FaultForm(string repairNumber, string locale) => Paper($"form-{repairNumber}", "pdf", "application/pdf");

    public Task<IReadOnlyList<KeptFile>> OfAsync(IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeptFile>>([.. attachments.Where(a => a.ContentUrl is not null).Select(a => new KeptFile(a.Name, a.ContentType, a.ContentUrl))]);

    private Paper Paper(string name, string ending, string contentType) =>
        new(new Uri($"http://localhost:3978/papers/{name}"), $"{name}.{ending}", contentType, AnsweredBy - TimeSpan.FromHours(23));
}

internal sealed class RemindersInMemory : IReminders
{
    public Dictionary<string, (DateTimeOffset DueAt, string? Payload)> Set { get; } = [];

    void IReminders.Set(string name, DateTimeOffset dueAt, string? payload) => Set[name] = (dueAt, payload);

    public void Clear(string name) => Set.Remove(name);
}
