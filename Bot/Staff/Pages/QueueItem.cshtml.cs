using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ServiceBot.Api;
using ServiceBot.Staff.Queue;
using ServiceBot.Staff.Repairs;

namespace ServiceBot.Staff.Pages;

/// <summary>A ticket or a return, and the form that settles it.</summary>
internal sealed class QueueItemModel(WorkQueue queue, WorkChanges changes, RepairDueTexts due, StaffAudit audit, TimeProvider time, IAuthorizationService authorization) : StaffPageModel(authorization)
{
    public WorkSheet Sheet { get; private set; } = null!;

    public bool MayChange { get; private set; }

    public bool IsUnmasked { get; private set; }

    public string? Refusal { get; private set; }

    public string? Note { get; private set; }

    public string Address => $"/staff/queue/{Sheet.Item.Number}";

    public string Due => Sheet.Item.DueAt is { } at ? $"{(at > time.GetUtcNow() ? "due" : "overdue: was due")} {due.At(at)}" : "";

    public bool IsOverdue => Sheet.Item.DueAt <= time.GetUtcNow();

    public string Shown(string text) => IsUnmasked ? text : Masking.Mask(text);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken) => await ShowAsync(number, cancellationToken) ? Page() : NotFound();

    /// <summary>Shows it once as it was taken in; why is kept.</summary>
    public async Task<IActionResult> OnPostUnmaskAsync(string number, string? reason, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.Unmask))
            return Forbid();
        if (UnmaskReason.Clean(reason) is not { } given)
            return BadRequest();
        if (!await ShowAsync(number, cancellationToken))
            return NotFound();
        await audit.AddAsync(Who, "queue.unmask", number, given, cancellationToken);
        IsUnmasked = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, string? state, string? note, string? version, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.ChangeRepairs))
            return Forbid();
        if (!await ShowAsync(number, cancellationToken))
            return NotFound();
        Note = note;
        if (state is null || !Sheet.Choices.Contains(state) || note?.Length > WorkChanges.LongestNote || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return Refuse("It cannot be changed like that; open the page again.", StatusCodes.Status400BadRequest);
        await audit.AddAsync(Who, "queue.change", $"{Sheet.Item.Number} {state}", cancellationToken);
        var result = await changes.ApplyAsync(Sheet, state, note, from);
        return result.Outcome is ChangeOutcome.Changed or ChangeOutcome.Same
            ? Redirect(Address)
            : Refuse($"Somebody has changed it meanwhile: it is {result.State} now. Nothing was saved.", StatusCodes.Status409Conflict);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(string why, int status)
    {
        Refusal = why;
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> ShowAsync(string number, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(number, cancellationToken) is not { } sheet)
            return false;
        (Sheet, MayChange) = (sheet, await MayAsync(StaffPolicies.ChangeRepairs));
        return true;
    }
}
