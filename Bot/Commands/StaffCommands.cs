using System.CommandLine;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff;
using ServiceBot.Staff.Accounts;

namespace ServiceBot.Commands;

internal static class StaffCommands
{
    public static Command Create(CommandHost host)
    {
        var name = new Argument<string>("NAME") { Description = "The name to sign in with." };
        var role = new Option<string>("--role") { Description = "What the account may do.", Required = true };
        role.AcceptOnlyFromAmong([.. StaffRoles.All]);
        var add = new Command("add", "Makes an account, or lets its owner set a new password; prints a sign-in link that works once, for 24 hours.") { name, role };
        add.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => AddAsync(host, services, parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), cancellationToken), cancellationToken));
        return new("staff", "Accounts for the pages under /staff.") { add };
    }

    private static async Task<int> AddAsync(CommandHost host, IServiceProvider services, string name, string role, CancellationToken cancellationToken)
    {
        var made = await services.GetRequiredService<StaffAccounts>().InviteAsync(name, role, cancellationToken);
        if (made.Code is null)
        {
            await host.Console.Error.WriteLineAsync(made.Refusal);
            return CommandLine.WrongUsage;
        }

        var address = services.GetRequiredService<IOptions<StoreOptions>>().Value.PublicUrl.TrimEnd('/');
        await host.Console.Out.WriteLineAsync($"{name} ({role}) signs in once, within 24 hours, at:");
        await host.Console.Out.WriteLineAsync($"{address}/staff/join?code={made.Code}");
        return CommandLine.Done;
    }
}
