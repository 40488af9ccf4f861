using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ServiceBot.Staff.Pages;

/// <summary>The six digits of the authenticator app, after the password; wrong ones count towards the lock.</summary>
internal sealed class SecondFactorModel(SignInManager<IdentityUser> signIn) : PageModel
{
    public string? ReturnUrl { get; private set; }

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        return await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/staff/sign-in") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? returnUrl)
    {
        ReturnUrl = returnUrl;
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return LocalRedirect("/staff/sign-in");
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/staff/transcripts");
        Refusal = result.IsLockedOut ? "Too many wrong codes. Try again in 15 minutes." : "The code is wrong. Take the newest one.";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
