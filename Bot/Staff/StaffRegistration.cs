using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ServiceBot.Staff.Accounts;
using ServiceBot.Staff.Exports;
using ServiceBot.Staff.Imports;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.OpenLinks;
using ServiceBot.Staff.Privacy;
using ServiceBot.Staff.Queue;
using ServiceBot.Staff.Repairs;
using ServiceBot.Staff.Replay;
using ServiceBot.Staff.Reports;
using ServiceBot.Staff.Reviews;
using ServiceBot.Staff.Training;
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
        services.AddScoped<TranscriptImport>();
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
            .AddTokenProvider<AuthenticatorTokenProvider<IdentityUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddEntityFrameworkStores<ServiceBotDb>();
    }

    /// <summary>The pages under <c>/staff</c>.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStaffAccounts().AddSignInManager();
        services.AddSingleton<StaffAudit>();
        services.AddSingleton<TranscriptScoring>();
        services.AddScoped<RepairQueue>();
        services.AddSingleton<RepairDueTexts>();
        services.AddSingleton<RepairForm>();
        services.AddSingleton<ChatReplay>();
        services.AddScoped<OpenLinks.OpenLinks>();
        services.AddScoped<WorkQueue>();
        services.AddScoped<WorkChanges>();
        services.AddStaffIndex();
        services.AddStaffReviews();
        services.AddOptions<ReportOptions>().BindConfiguration("Reports").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DailyTotals>();
        services.AddScoped<OverduePromises>();
        services.AddSingleton<OrderLives.OrderLives>();
        services.AddScoped<TrainingDesk>();
        services.AddSingleton<TrainingScoring>();
        services.AddStaffPrivacy();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        authentication.AddCompanySignIn(services, configuration);
        services.ConfigureApplicationCookie(StaffCookie.Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(StaffPolicies.SignedIn, policy => policy.RequireRole(StaffRoles.All))
            .AddPolicy(StaffPolicies.Unmask, policy => policy.RequireRole(StaffRoles.Supervisor, StaffRoles.Admin))
            .AddPolicy(StaffPolicies.Administer, policy => policy.RequireRole(StaffRoles.Admin))
            .AddPolicy(StaffPolicies.Teach, policy => policy.RequireRole(StaffRoles.Supervisor, StaffRoles.Admin))
            .AddPolicy(StaffPolicies.Train, policy => policy.RequireRole(StaffRoles.Supervisor, StaffRoles.Admin))
            .AddPolicy(StaffPolicies.ChangeRepairs, policy => policy.RequireRole(StaffRoles.Supervisor, StaffRoles.Admin));
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Staff/Pages";
            options.Conventions.AuthorizeFolder("/", StaffPolicies.SignedIn);
            options.Conventions.AuthorizePage("/Privacy", StaffPolicies.Administer);
            options.Conventions.AuthorizePage("/Audit", StaffPolicies.Administer);
            options.Conventions.AllowAnonymousToPage("/SignIn");
            options.Conventions.AllowAnonymousToPage("/SecondFactor");
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
        services.AddSingleton<Excerpts>();
        services.AddSingleton<ConversationExport>();
    }

    private static void AddStaffPrivacy(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Subject>();
        services.AddSingleton<Eraser>();
        services.AddSingleton<Retention>();
        services.AddHostedService(provider => provider.GetRequiredService<Retention>());
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
        app.MapCompanySignIn();
        app.MapExports();
        app.MapOpenLinks();
        app.MapStaffPictures();
        return app;
    }
}
