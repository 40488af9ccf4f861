using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ServiceBot.Staff.Accounts;

internal static class StaffCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "servicebot-staff";
        options.Cookie.Path = "/staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.LoginPath = "/staff/sign-in";
        options.AccessDeniedPath = "/staff/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // A person is led to the sign-in page; what fetches a file learns that it may not.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.Value!.EndsWith(".transcript", StringComparison.OrdinalIgnoreCase);
        if (isPage)
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
