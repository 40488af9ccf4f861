using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>What the customer has told in this conversation, so that nothing is asked twice (I-09).</summary>
public sealed record Facts
{
    public string? OrderNumber { get; init; }
    public string? RequestNumber { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>The e-mail or phone that was told last.</summary>
    public string? Contact { get; init; }
    public string? Name { get; init; }
    public string? Serial { get; init; }
    public string? Imei { get; init; }

    /// <summary>What the customer said to read on (<see cref="PlatformFinder"/>).</summary>
    public string? Platform { get; init; }

    /// <summary>What the customer's client last hinted at.</summary>
    public string? PlatformHint { get; init; }

    public Facts With(Entities named) => this with
    {
        OrderNumber = named.OrderNumber ?? OrderNumber,
        RequestNumber = named.RequestNumber ?? RequestNumber,
        Email = named.Email ?? Email,
        Phone = named.Phone ?? Phone,
        Contact = named.Email ?? named.Phone ?? Contact,
        Name = named.PersonName ?? Name,
        Serial = named.Serial ?? Serial,
        Imei = named.Imei ?? Imei,
    };
}
