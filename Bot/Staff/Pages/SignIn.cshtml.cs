using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Staff.Accounts;

namespace ServiceBot.Staff.Pages;

internal sealed class SignInModel(SignInManager<IdentityUser> signIn, UserManager<IdentityUser> users, IOptions<CompanySignInOptions> company) : PageModel
{
    private const string Home = "/staff/transcripts";

    // Hashed when there is no such account, so that the answer takes as long as when there is one.
    private static readonly IdentityUser Nobody = new();

    public string? Name { get; private set; }

    public string? ReturnUrl { get; private set; }

    public string? Refusal { get; private set; }

    /// <summary>The name of the company's own sign-in; null where there is none.</summary>
    public string? Company => company.Value.IsOn ? company.Value.Name : null;

    public IActionResult OnGet(string? returnUrl, string? refused)
    {
        ReturnUrl = returnUrl;
        Refusal = refused is null ? null : "Your company account has no access to this desk.";
        return User.Identity?.IsAuthenticated == true ? LocalRedirect(Home) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? returnUrl)
    {
        (Name, ReturnUrl) = (name, returnUrl);
        var user = string.IsNullOrWhiteSpace(name) ? null : await users.FindByNameAsync(name.Trim());
        if (user?.PasswordHash is null)
        {
            users.PasswordHasher.HashPassword(Nobody, password ?? "");
            return Refuse("Name or password is wrong.");
        }

        var result = await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Home);
        if (result.RequiresTwoFactor)
            return RedirectToPage("/SecondFactor", new { returnUrl });
        return Refuse(result.IsLockedOut ? "Too many wrong passwords. Try again in 15 minutes." : "Name or password is wrong.");
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/staff/sign-in");
    }

    private PageResult Refuse(string reason)
    {
        Refusal = reason;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
