using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ServiceBot.Staff.Exports;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Repairs;
using ServiceBot.Staff.Reviews;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff;

internal static class StaffRegistration
{
    private const int WrongPasswordsUntilLocked = 5;
    private const int ShortestPassword = 10;

    /// <summary>Accounts and transcripts, as commands use them too.</summary>
    public static IdentityBuilder AddStaffAccounts(this IServiceCollection services)
    {
        services.AddScoped<StaffAccounts>();
        services.AddScoped<TranscriptReader>();
        services.AddScoped<TranscriptExport>();
        return services.AddIdentityCore<IdentityUser>(options =>
            {
                options.User.AllowedUserNameCharacters = string.Empty;
                options.Password = new PasswordOptions
                {
                    RequiredLength = ShortestPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = WrongPasswordsUntilLocked;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<ServiceBotDb>();
    }

    /// <summary>The pages under <c>/staff</c>.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddStaffAccounts().AddSignInManager();
        services.AddScoped<StaffAudit>();
        services.AddSingleton<TranscriptScoring>();
        services.AddScoped<RepairQueue>();
        services.AddSingleton<RepairDueTexts>();
        services.AddSingleton<RepairForm>();
        services.AddStaffIndex();
        services.AddStaffReviews();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(StaffCookie.Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(StaffPolicies.SignedIn, policy => policy.RequireRole(StaffRoles.All))
            .AddPolicy(StaffPolicies.Unmask, policy => policy.RequireRole(StaffRoles.Supervisor, StaffRoles.Admin))
            .AddPolicy(StaffPolicies.ChangeRepairs, policy => policy.RequireRole(StaffRoles.Supervisor, StaffRoles.Admin));
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Staff/Pages";
            options.Conventions.AuthorizeFolder("/", StaffPolicies.SignedIn);
            options.Conventions.AllowAnonymousToPage("/SignIn");
            options.Conventions.AllowAnonymousToPage("/Join");
        });

        // The address of a sign-in link is a secret for a day; the host's own request log would keep it.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        return services;
    }

    /// <summary>The search index, which follows the log by itself.</summary>
    private static void AddStaffIndex(this IServiceCollection services)
    {
        services.AddSingleton<IndexFile>();
        services.AddSingleton<SummaryMaker>();
        services.AddSingleton<LogFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<LogFollower>());
        services.AddSingleton<TranscriptSearch>();
        services.AddSingleton<SearchedWords>();
        services.AddSingleton<TranscriptChoices>();
        services.AddSingleton<TranscriptNeighbours>();
        services.AddScoped<Excerpts>();
        services.AddSingleton<ConversationExport>();
    }

    private static void AddStaffReviews(this IServiceCollection services)
    {
        services.AddScoped<SavedViews>();
        services.AddScoped<ReviewDesk>();
    }

    public static WebApplication MapStaff(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/staff"), staff => staff.Use(StaffHeaders.AddAsync));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapExports();
        app.MapStaffPictures();
        return app;
    }
}
