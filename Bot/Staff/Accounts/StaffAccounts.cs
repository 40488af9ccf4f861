using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Accounts;

/// <param name="Code">What the sign-in link ends with; null where no account could be made.</param>
internal sealed record StaffInvitation(string? Code, string? Refusal);

/// <summary>Accounts are made without a password: a link that works once lets the owner choose one.</summary>
internal sealed class StaffAccounts(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles, ServiceBotDb db, TimeProvider time)
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    /// <summary>Makes the account, or lets the owner of one that is there choose a new password; its role is this one then.</summary>
    public async Task<StaffInvitation> InviteAsync(string name, string role, CancellationToken cancellationToken)
    {
        var user = await users.FindByNameAsync(name);
        if (user is null)
        {
            user = new IdentityUser(name);
            var made = await users.CreateAsync(user);
            if (!made.Succeeded)
                return new(null, string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        await GiveRoleAsync(user, role);
        return new(await MakeLinkAsync(user, cancellationToken), null);
    }

    /// <summary>Whose link this is, or null where it was used, is too old or never was.</summary>
    public async Task<IdentityUser?> OwnerAsync(string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code))
            return null;
        var (hash, now) = (Hash(code), time.GetUtcNow());
        var link = await db.Set<StaffLinkRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash && row.ValidUntil > now, cancellationToken);
        return link is null ? null : await users.FindByIdAsync(link.UserId);
    }

    /// <summary>Uses the link up and gives its owner the password.</summary>
    /// <returns>The account, or why not: a password that is too weak leaves the link as it was.</returns>
    public async Task<(IdentityUser? User, IReadOnlyList<string> Refusals)> JoinAsync(string? code, string password, CancellationToken cancellationToken)
    {
        if (await OwnerAsync(code, cancellationToken) is not { } user)
            return (null, []);
        var refusals = new List<string>();
        foreach (var validator in users.PasswordValidators)
            refusals.AddRange((await validator.ValidateAsync(users, user, password)).Errors.Select(error => error.Description));
        var hash = Hash(code!);
        if (refusals.Count > 0 || await db.Set<StaffLinkRow>().Where(row => row.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 0)
            return (null, refusals);
        await users.RemovePasswordAsync(user);
        await users.AddPasswordAsync(user, password);
        await users.SetLockoutEndDateAsync(user, null);
        await users.SetTwoFactorEnabledAsync(user, false);
        return (user, []);
    }

    /// <summary>The account of somebody whom the company has signed in, made when there is none; its role is this one then.</summary>
    /// <returns>Null where the name belongs to an account of another sign-in: nobody takes over an account by a name.</returns>
    public async Task<IdentityUser?> OfCompanyAsync(ExternalLoginInfo login, string name, string role)
    {
        var user = await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey);
        if (user is null)
        {
            user = new IdentityUser(name);
            if (!(await users.CreateAsync(user)).Succeeded || !(await users.AddLoginAsync(user, login)).Succeeded)
                return null;
        }

        await GiveRoleAsync(user, role);
        return user;
    }

    private async Task GiveRoleAsync(IdentityUser user, string role)
    {
        if (!await roles.RoleExistsAsync(role))
            await roles.CreateAsync(new IdentityRole(role));
        var others = (await users.GetRolesAsync(user)).Where(other => other != role).ToList();
        await users.RemoveFromRolesAsync(user, others);
        if (!await users.IsInRoleAsync(user, role))
            await users.AddToRoleAsync(user, role);
        if (others.Count > 0)
            await users.UpdateSecurityStampAsync(user);
    }

    private async Task<string> MakeLinkAsync(IdentityUser user, CancellationToken cancellationToken)
    {
        var code = Secrets.NewValue();
        await db.Set<StaffLinkRow>().Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        db.Set<StaffLinkRow>().Add(new() { Hash = Hash(code), UserId = user.Id, ValidUntil = time.GetUtcNow() + LinkLifetime });
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
