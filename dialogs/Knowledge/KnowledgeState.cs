namespace ServiceBot.Dialogs.Knowledge;

/// <summary>What the customer has said of the device that a tip is for.</summary>
public sealed record KnowledgeState
{
    /// <summary>The device as the customer named it, or which buttons it has.</summary>
    public string? Model { get; init; }

    /// <summary>The customer was asked and does not know either.</summary>
    public bool ModelUnknown { get; init; }
}
