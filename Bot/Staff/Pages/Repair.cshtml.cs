using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Repairs;
using ServiceBot.Staff.Repairs;

namespace ServiceBot.Staff.Pages;

/// <summary>One repair, its history, and the form that moves it along.</summary>
internal sealed class RepairModel(
    RepairQueue queue, RepairProgress progress, RepairDueTexts due, StaffAudit audit, IAuthorizationService authorization, RepairForm form) : StaffPageModel(authorization)
{
    public RepairRow Repair { get; private set; } = null!;

    public IReadOnlyList<RepairChangeRow> History { get; private set; } = [];

    public IReadOnlyList<(string Name, string Value)> Fields { get; private set; } = [];

    /// <summary>The states that it may get, and the one that it is in.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    public RepairDue Due { get; private set; } = new("", IsOverdue: false);

    public string? Transcript { get; private set; }

    public bool MayChange { get; private set; }

    public bool IsUnmasked { get; private set; }

    /// <summary>Why the change was not made; what was filled in stays.</summary>
    public string? Refusal { get; private set; }

    public string? Chosen { get; private set; }

    public string? ExpectedDate { get; private set; }

    public string? DocumentNumber { get; private set; }

    public string? Note { get; private set; }

    public string Address => $"/staff/repairs/{Repair.Number}";

    public string At(DateTimeOffset at) => due.At(at);

    public string Shown(string text) => IsUnmasked ? text : Masking.Mask(text);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        MayChange = await MayAsync(StaffPolicies.ChangeRepairs);
        return await ShowAsync(number, cancellationToken) ? Page() : NotFound();
    }

    /// <summary>Shows it once as it was taken in; why is kept.</summary>
    public async Task<IActionResult> OnPostUnmaskAsync(string number, string? reason, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.Unmask))
            return Forbid();
        if (UnmaskReason.Clean(reason) is not { } given)
            return BadRequest();
        (IsUnmasked, MayChange) = (true, await MayAsync(StaffPolicies.ChangeRepairs));
        if (!await ShowAsync(number, cancellationToken))
            return NotFound();
        await audit.AddAsync(Who, "repair.unmask", number, given, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string number, string? state, string? version, string? expectedDate, string? documentNumber, string? note, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.ChangeRepairs))
            return Forbid();
        (MayChange, Chosen, ExpectedDate, DocumentNumber, Note) = (true, state, expectedDate, documentNumber, note);
        if (form.Read(state, version, expectedDate, documentNumber, note, out var wrong) is not { } change)
            return await RefuseAsync(number, wrong, StatusCodes.Status400BadRequest, cancellationToken);
        await audit.AddAsync(Who, "repair.change", $"{number} {change.State}", cancellationToken);
        return await progress.ChangeAsync(number, change, $"staff:{Who}", CancellationToken.None) switch
        {
            RepairChangeResult.Unknown => NotFound(),
            RepairChangeResult.Impossible(var row) => await RefuseAsync(
                number, $"A repair that is {RepairsModel.NameOf(row.State)} cannot become {RepairsModel.NameOf(change.State)}.", StatusCodes.Status409Conflict, cancellationToken),
            RepairChangeResult.Stale(var row) => await RefuseAsync(
                number, $"Somebody has changed it meanwhile: it is {RepairsModel.NameOf(row.State)} now. Nothing was saved; look at it and save again if it is still right.",
                StatusCodes.Status409Conflict, cancellationToken),
            _ => Redirect($"/staff/repairs/{number}"),
        };
    }

    private async Task<IActionResult> RefuseAsync(string number, string why, int status, CancellationToken cancellationToken)
    {
        Refusal = why;
        if (!await ShowAsync(number, cancellationToken))
            return NotFound();
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> ShowAsync(string number, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(number, cancellationToken) is not { } repair)
            return false;
        Repair = repair;
        Due = due.Of(repair);
        History = await queue.HistoryAsync(repair, cancellationToken);
        Choices = RepairProgressRules.IsOver(repair.State) ? [] : [.. RepairProgressRules.After(repair.State), repair.State];
        DocumentNumber ??= repair.DocumentNumber;
        Fields = [.. RepairSheet.Of(repair).Select(field => (field.Name, field.IsPersonal ? Shown(field.Value) : field.Value))];
        var conversation = await queue.ConversationAsync(repair, cancellationToken);
        Transcript = conversation is null ? null : $"/staff/transcripts/{Uri.EscapeDataString(conversation)}";
        return true;
    }
}
