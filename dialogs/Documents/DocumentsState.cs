namespace ServiceBot.Dialogs.Documents;

/// <summary>What the customer has told of the four things that decide what to bring (G-01).</summary>
public sealed record DocumentsState
{
    /// <summary>ISO 3166-1 alpha-2, or ZZ where all that is known is that it is another market.</summary>
    public string? Region { get; init; }

    public Channel? Channel { get; init; }

    public Standing? Standing { get; init; }

    public Destination? Destination { get; init; }

    /// <summary>What is being asked.</summary>
    public SituationPart? Asking { get; init; }

    /// <summary>What was asked and answered, in order; "back" takes the last one away.</summary>
    public List<SituationPart> Answered { get; init; } = [];

    /// <summary>The paper that the customer asks about or lacks.</summary>
    public string? Paper { get; init; }

    public bool Lacks { get; init; }

    public DocumentsState Without(SituationPart part) => part switch
    {
        SituationPart.Region => this with { Region = null },
        SituationPart.Channel => this with { Channel = null },
        SituationPart.Standing => this with { Standing = null },
        _ => this with { Destination = null },
    };
}
