using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace ServiceBot.Staff.Accounts;

/// <summary>The company's own sign-in, where it has one: <c>Staff:OpenIdConnect</c>.</summary>
internal sealed class CompanySignInOptions
{
    /// <summary>Where it lives, such as <c>https://login.example.com</c>; empty: passwords alone.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The claim that says which groups somebody is in.</summary>
    [Required]
    public string RoleClaim { get; set; } = "groups";

    /// <summary>Role by group. Whoever is in none of them has no account here.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];

    /// <summary>What the button says.</summary>
    public string Name { get; set; } = "company account";

    public bool IsOn => Authority.Length > 0;
}

/// <summary>Signs in whom the company knows, in the role that the company gives; every time anew.</summary>
internal static class CompanySignIn
{
    public const string Scheme = "company";

    private const string Done = "/staff/sign-in/company/done";

    public static AuthenticationBuilder AddCompanySignIn(this AuthenticationBuilder authentication, IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CompanySignInOptions>().BindConfiguration("Staff:OpenIdConnect").ValidateDataAnnotations().ValidateOnStart()
            .Validate(options => !options.IsOn || options.ClientId.Length > 0, "Staff:OpenIdConnect has an Authority and no ClientId.")
            .Validate(options => options.Roles.Values.All(StaffRoles.All.Contains), "Staff:OpenIdConnect:Roles gives a role that does not exist.");
        var company = configuration.GetSection("Staff:OpenIdConnect").Get<CompanySignInOptions>() ?? new();
        return !company.IsOn ? authentication : authentication.AddOpenIdConnect(Scheme, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            (options.Authority, options.ClientId, options.ClientSecret) = (company.Authority, company.ClientId, company.ClientSecret);
            options.ResponseType = "code";
            options.ResponseMode = "query";
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.CallbackPath = "/staff/sign-in/company/back";
            options.Scope.Add("email");
            options.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect("/staff/sign-in?refused=company");
                return Task.CompletedTask;
            };
        });
    }

    public static void MapCompanySignIn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<Microsoft.Extensions.Options.IOptions<CompanySignInOptions>>().Value is not { IsOn: true })
            return;
        routes.MapGet("/staff/sign-in/company", (SignInManager<IdentityUser> signIn) =>
            TypedResults.Challenge(signIn.ConfigureExternalAuthenticationProperties(Scheme, Done), [Scheme]));
        routes.MapGet(Done, FinishAsync);
    }

    private static async Task<IResult> FinishAsync(
        HttpContext http, SignInManager<IdentityUser> signIn, StaffAccounts accounts, StaffAudit audit, Microsoft.Extensions.Options.IOptions<CompanySignInOptions> options)
    {
        var info = await signIn.GetExternalLoginInfoAsync();
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (info is null || RoleOf(info.Principal, options.Value) is not { } role || await accounts.OfCompanyAsync(info, NameOf(info.Principal), role) is not { } user)
            return TypedResults.Redirect("/staff/sign-in?refused=company");
        await signIn.SignInAsync(user, isPersistent: false, authenticationMethod: Scheme);
        await audit.AddAsync(user.UserName, "sign-in.company", role, http.RequestAborted);
        return TypedResults.Redirect("/staff/transcripts");
    }

    // The most that any of the groups gives.
    private static string? RoleOf(ClaimsPrincipal person, CompanySignInOptions options)
    {
        var groups = person.FindAll(options.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return StaffRoles.All.LastOrDefault(role => options.Roles.Any(given => given.Value == role && groups.Contains(given.Key)));
    }

    private static string NameOf(ClaimsPrincipal person) => person.FindFirstValue("preferred_username") ?? person.FindFirstValue("email") ?? person.FindFirstValue("sub") ?? "";
}
