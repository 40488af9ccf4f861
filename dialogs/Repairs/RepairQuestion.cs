namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a customer asks about a repair besides how it stands.</summary>
public enum RepairQuestion
{
    /// <summary>Nothing in particular: how it stands, and what comes next.</summary>
    Progress,

    /// <summary>"How soon will I know?", "It's been in for two hours" (C-05, J-03).</summary>
    Result,

    /// <summary>"Can you swap it on the spot?" (E-07, X-05).</summary>
    OnTheSpot,

    /// <summary>"Will I get a new one?" (E-08).</summary>
    NewOrRepaired,

    /// <summary>"What is a replacement order?" (C-06, J-04).</summary>
    ReplacementOrder,

    /// <summary>"How long for the replacement?" (C-07, J-05).</summary>
    ReplacementTime,

    /// <summary>"Does the warranty restart?" (C-08, J-06).</summary>
    WarrantyAfter,

    /// <summary>"What is the repair certificate?" (B-03).</summary>
    Certificate,

    /// <summary>"I got the pick-up call" (F-08).</summary>
    PickUp,
}
