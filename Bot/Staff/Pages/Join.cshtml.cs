using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ServiceBot.Staff.Accounts;

namespace ServiceBot.Staff.Pages;

/// <summary>
/// Where the link of <c>staff add</c> leads. Opening it uses nothing up, as chat programs open links to preview them; choosing
/// the password does.
/// </summary>
internal sealed class JoinModel(StaffAccounts accounts, SignInManager<IdentityUser> signIn) : PageModel
{
    public string? Name { get; private set; }

    public string? Code { get; private set; }

    public IReadOnlyList<string> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellationToken) => await ShowAsync(code, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? code, string? password, string? again, CancellationToken cancellationToken)
    {
        if (password != again)
        {
            Refusals = ["The two passwords differ."];
            return await ShowAsync(code, cancellationToken);
        }

        var (user, refusals) = await accounts.JoinAsync(code, password ?? "", cancellationToken);
        if (user is null)
        {
            Refusals = refusals;
            return await ShowAsync(code, cancellationToken);
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/staff/transcripts");
    }

    private async Task<IActionResult> ShowAsync(string? code, CancellationToken cancellationToken)
    {
        var owner = await accounts.OwnerAsync(code, cancellationToken);
        (Name, Code) = (owner?.UserName, code);
        Response.StatusCode = owner is null ? StatusCodes.Status410Gone
            : Refusals.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
