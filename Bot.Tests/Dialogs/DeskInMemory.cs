using ServiceBot.Dialogs.Desk;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Dialogs;

/// <summary>The desk's records as they are really stored: as the host's JSON.</summary>
internal sealed class DeskInMemory : IDeskStore
{
    public string? ConversationJson { get; set; }

    private string? _customerJson;

    public DeskState? Conversation
    {
        get => DeskRecords.ReadDesk(ConversationJson);
        set => ConversationJson = value is null ? null : DeskRecords.Write(value);
    }

    public CustomerState? Customer
    {
        get => DeskRecords.ReadCustomer(_customerJson);
        set => _customerJson = value is null ? null : DeskRecords.Write(value);
    }
}
