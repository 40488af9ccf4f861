using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServiceBot.Staff.Privacy;

namespace ServiceBot.Staff.Pages;

/// <summary>Erases a customer, with a receipt. For admins.</summary>
internal sealed class PrivacyModel(Subject subjects, Eraser eraser, IOptionsMonitor<RetentionOptions> retention, IAuthorizationService authorization) : StaffPageModel(authorization)
{
    public SubjectKind Kind { get; private set; }

    public string Value { get; private set; } = "";

    /// <summary>What there is; null before it was looked for.</summary>
    public SubjectData? Found { get; private set; }

    public ErasureReceipt? Receipt { get; private set; }

    public RetentionOptions Keep => retention.CurrentValue;

    /// <summary>Looks, and erases nothing.</summary>
    public async Task<IActionResult> OnPostAsync(SubjectKind kind, string? value, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(kind))
            return BadRequest();
        (Kind, Value) = (kind, value?.Trim() ?? "");
        Found = Value.Length == 0 ? null : await subjects.FindAsync(Kind, Value, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostEraseAsync(SubjectKind kind, string? value, string? reason, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(kind) || string.IsNullOrWhiteSpace(value) || UnmaskReason.Clean(reason) is not { } given)
            return BadRequest();
        var found = await subjects.FindAsync(kind, value.Trim(), cancellationToken);
        // Once begun it is done: half an erasure is none.
        Receipt = await eraser.EraseAsync(found, Who, Masking.Mask(given), CancellationToken.None);
        return Page();
    }
}
