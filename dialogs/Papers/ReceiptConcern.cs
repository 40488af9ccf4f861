namespace ServiceBot.Dialogs.Papers;

/// <summary>What a customer wants of the receipt.</summary>
public enum ReceiptConcern
{
    /// <summary>How it comes and what it is good for.</summary>
    About,

    /// <summary>Whether it counts for the warranty (I-19).</summary>
    Proof,

    /// <summary>It does not open, or opens garbled (I-20).</summary>
    Garbled,

    /// <summary>The mail has not come (OPS-15).</summary>
    NoMail,

    /// <summary>It is lost (D-06).</summary>
    Lost,

    /// <summary>Another copy, please.</summary>
    Resend,
}

/// <summary>What a receipt is opened with.</summary>
public enum Platform { Apple, Android, Windows, Mac }
