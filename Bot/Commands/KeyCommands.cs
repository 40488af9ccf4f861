using System.CommandLine;
using ServiceBot.Api;
using ServiceBot.Channels.DirectLine;
using ServiceBot.Storage;

namespace ServiceBot.Commands;

internal static class KeyCommands
{
    public static Command CreateApiKey(CommandHost host)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is, such as erp." };
        var add = new Command("add", "Makes a key and prints it once; a name's newest two keys are valid.") { name };
        add.SetAction((parsed, cancellationToken) => host.RunAsync(
            async services =>
            {
                var key = await services.GetRequiredService<ApiKeys>().AddAsync(parsed.GetRequiredValue(name), cancellationToken);
                await host.Console.Out.WriteLineAsync(key);
                return CommandLine.Done;
            },
            cancellationToken));
        return new("api-key", "Keys with which the shop's systems call.") { add };
    }

    public static Command CreateDirectLine(CommandHost host)
    {
        var rotate = new Option<bool>("--rotate") { Description = "Make a new secret; the one before it stays valid until the next rotation." };
        var secret = new Command("secret", "Prints the secret of the shop's server.") { rotate };
        secret.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => PrintSecretAsync(host, services, parsed.GetValue(rotate), cancellationToken), cancellationToken));
        return new("directline", "Direct Line.") { secret };
    }

    private static async Task<int> PrintSecretAsync(CommandHost host, IServiceProvider services, bool rotate, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IConfiguration>()["DirectLine:Secret"] is { Length: > 0 })
        {
            await host.Console.Error.WriteLineAsync("DirectLine:Secret is set in the settings; that is the secret, and it is changed there.");
            return CommandLine.WrongUsage;
        }

        var secret = await services.GetRequiredService<Secrets>().GetAsync(DirectLineKeys.SecretName, cancellationToken);
        if (rotate)
            secret = await services.GetRequiredService<IDatabaseWriter>().WriteAsync(db => Rotate(db, services.GetRequiredService<TimeProvider>()), cancellationToken);
        await host.Console.Out.WriteLineAsync(secret);
        return CommandLine.Done;
    }

    private static string Rotate(ServiceBotDb db, TimeProvider time)
    {
        var current = db.Secrets.Find(DirectLineKeys.SecretName)!;
        if (db.Secrets.Find(DirectLineKeys.PreviousSecretName) is not { } previous)
            db.Secrets.Add(new SecretRow { Name = DirectLineKeys.PreviousSecretName, Value = current.Value, CreatedAt = current.CreatedAt });
        else
            (previous.Value, previous.CreatedAt) = (current.Value, current.CreatedAt);
        (current.Value, current.CreatedAt) = (Secrets.NewValue(), time.GetUtcNow());
        return current.Value;
    }
}
