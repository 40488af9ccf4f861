namespace ServiceBot.Dialogs.Scoring;

/// <summary>What the agent says before it is asked: I-11 to I-14, I-16 to I-21.</summary>
internal static class ForesightScoring
{
    private static readonly string[] NotePatterns =
        [PatternNames.MaskedMail, PatternNames.Tracking, PatternNames.InvoiceNotInBox, PatternNames.ReceiptProof, PatternNames.Returns];

    // I-11: an exact day, or honestly none.
    public static Finding ExactDay(Talk talk)
    {
        if (talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Vague)) is { } vague)
            return Finding.Missed(vague);
        if (talk.Customer.FirstOrDefault(said => said.Has(PatternNames.AsksWhen)) is not { } asked || talk.ReplyTo(asked).Count == 0)
            return Finding.NotApplicable;
        var later = talk.Agent.Where(said => said.Index > asked.Index).ToList();
        var answer = later.Find(said => said.Has(PatternNames.Day) || said.Has(PatternNames.NoDay));
        var gaveUp = talk.OrderAnswer is not null || talk.HangUp is not null;
        return Finding.Of(answer, gaveUp ? talk.ReplyTo(asked)[^1] : null);
    }

    // I-12: where the notice goes, masked, and whether that is right.
    public static Finding Mail(Talk talk) => OnTheWay(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.MaskedMail) && said.Has(PatternNames.MailAsked)));

    // I-13
    public static Finding Invoice(Talk talk) => WithOrder(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Invoice)));

    // I-14
    public static Finding InvoiceBeforehand(Talk talk) => WithOrder(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.InvoiceNotInBox)));

    // I-16: one after another, each with a lead-in; what answers a question needs none.
    public static Finding InOrder(Talk talk)
    {
        var notes = Notes(talk).Where(note => note != talk.OrderAnswer && (note.Index == 0 || !talk.All[note.Index - 1].ByCustomer)).ToList();
        if (notes.Count < 3)
            return WithOrder(talk, null);
        return Finding.Of(notes.Count(note => note.Has(PatternNames.Connective)) * 2 > notes.Count ? notes[0] : null, notes[0]);
    }

    // I-17: each parcel with its own day, before one is missed.
    public static Finding Parcels(Talk talk)
    {
        var told = talk.Agent.FirstOrDefault(said => (said.Has(PatternNames.Parcels) && (said.Has(PatternNames.Day) || said.Has(PatternNames.NoDay))) || said.Has(PatternNames.OneParcel));
        var asked = talk.Customer.FirstOrDefault(said => said.Has(PatternNames.AsksForRest));
        return Finding.Of(told, (asked is null ? null : talk.ReplyTo(asked).Latest()) ?? talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Parcels)));
    }

    // I-18
    public static Finding Tracking(Talk talk) => OnTheWay(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Tracking)));

    // I-19
    public static Finding ReceiptProof(Talk talk) => WithOrder(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.ReceiptProof)));

    // I-20
    public static Finding Reader(Talk talk) =>
        WithOrder(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Reader)), PatternNames.AsksGarbled);

    // I-21
    public static Finding Returns(Talk talk) =>
        WithOrder(talk, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Returns)), PatternNames.AsksReturn);

    /// <summary>The agent's messages that tell one of the matters to know.</summary>
    public static IReadOnlyList<Said> Notes(Talk talk) => [.. talk.Agent.Where(said => Array.Exists(NotePatterns, said.Has))];

    private static Finding OnTheWay(Talk talk, Said? proof) =>
        proof is null && talk.OrderAnswer?.Has(PatternNames.OrderOver) == true ? Finding.NotApplicable : WithOrder(talk, proof);

    // Due once an order has been talked about and there was time for it, or when it was asked for.
    private static Finding WithOrder(Talk talk, Said? proof, string? askedFor = null)
    {
        if (proof is not null)
            return Finding.Met(proof);
        var asked = askedFor is null ? null : talk.Customer.FirstOrDefault(said => said.Has(askedFor));
        if (asked is not null && talk.ReplyTo(asked) is [.., var reply])
            return Finding.Missed(reply);
        return talk.OrderAnswer is { } answer && talk.HadRoomAfter(answer) ? Finding.Missed(answer) : Finding.NotApplicable;
    }
}
