using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace ServiceBot.Staff.Pages;

/// <summary>One's own account: a second factor, where one wants it.</summary>
internal sealed class AccountModel(UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn, StaffAudit audit) : PageModel
{
    private IdentityUser _user = null!;

    public bool IsOn { get; private set; }

    /// <summary>For typing it in.</summary>
    public string Key { get; private set; } = "";

    /// <summary>For scanning it: each row as dark or light squares.</summary>
    public IReadOnlyList<System.Collections.BitArray> Squares { get; private set; } = [];

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public string? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ? Page() : LocalRedirect("/staff/sign-in");

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellationToken)
    {
        if (!await ShowAsync())
            return LocalRedirect("/staff/sign-in");
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (IsOn || !await users.VerifyTwoFactorTokenAsync(_user, users.Options.Tokens.AuthenticatorTokenProvider, digits))
            return Refuse("The code is wrong. Take the newest one.");
        await users.SetTwoFactorEnabledAsync(_user, true);
        await audit.AddAsync(_user.UserName, "account.second-factor.on", _user.UserName ?? "", cancellationToken);
        await signIn.RefreshSignInAsync(_user);
        return LocalRedirect("/staff/account");
    }

    public async Task<IActionResult> OnPostOffAsync(string? password, CancellationToken cancellationToken)
    {
        if (!await ShowAsync())
            return LocalRedirect("/staff/sign-in");
        if (!(await signIn.CheckPasswordSignInAsync(_user, password ?? "", lockoutOnFailure: true)).Succeeded)
            return Refuse("The password is wrong.");
        await users.SetTwoFactorEnabledAsync(_user, false);
        await users.ResetAuthenticatorKeyAsync(_user);
        await audit.AddAsync(_user.UserName, "account.second-factor.off", _user.UserName ?? "", cancellationToken);
        await signIn.RefreshSignInAsync(_user);
        return LocalRedirect("/staff/account");
    }

    private async Task<bool> ShowAsync()
    {
        if (await users.GetUserAsync(User) is not { } user)
            return false;
        _user = user;
        (IsOn, Roles) = (await users.GetTwoFactorEnabledAsync(user), [.. await users.GetRolesAsync(user)]);
        if (IsOn)
            return true;
        if (await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 })
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        Key = await users.GetAuthenticatorKeyAsync(user) ?? "";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode($"otpauth://totp/ServiceBot:{Uri.EscapeDataString(user.UserName ?? "")}?secret={Key}&issuer=ServiceBot&digits=6", QRCodeGenerator.ECCLevel.M);
        Squares = [.. data.ModuleMatrix];
        return true;
    }

    private PageResult Refuse(string why)
    {
        Refusal = why;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
