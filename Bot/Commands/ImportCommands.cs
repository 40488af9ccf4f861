using System.CommandLine;
using ServiceBot.Importing;

namespace ServiceBot.Commands;

internal static class ImportCommands
{
    private delegate Task<ImportReport> Import(
        ShopImport import, Stream file, string fileName, ImportMode mode, IProgress<ImportProgress> progress, CancellationToken cancellationToken);

    public static Command Create(CommandHost host) => new("import", "Brings a file of the shop in; all of it, or nothing where a line is bad.")
    {
        Create(host, "orders", "JSON Lines: one schema.org Order a line.", (import, file, name, mode, progress, cancellationToken) =>
            import.OrdersAsync(file, name, mode, progress, cancellationToken)),
        Create(host, "devices", "JSON Lines: devices with serial number, IMEI, part number, purchase date and plan.", (import, file, name, mode, progress, cancellationToken) =>
            import.DevicesAsync(file, name, mode, progress, cancellationToken)),
        Create(host, "service-points", "GeoJSON: a FeatureCollection of places, as All the Places publishes.", (import, file, name, mode, progress, cancellationToken) =>
            import.ServicePointsAsync(file, name, mode, progress, cancellationToken)),
        NotesCommand.Create(host),
    };

    private static Command Create(CommandHost host, string name, string description, Import import)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to read." };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Import the good lines and list the rest." };
        var command = new Command(name, description) { file, skipBad };
        command.SetAction((parsed, cancellationToken) =>
        {
            var mode = parsed.GetValue(skipBad) ? ImportMode.SkipBad : ImportMode.AllOrNothing;
            return RunAsync(host, parsed.GetRequiredValue(file), name, mode, import, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, FileInfo file, string things, ImportMode mode, Import import, CancellationToken cancellationToken)
    {
        var (output, error) = (host.Console.Out, host.Console.Error);
        if (!file.Exists)
        {
            await error.WriteLineAsync($"There is no file {file.FullName}.");
            return CommandLine.WrongUsage;
        }

        return await host.RunAsync(
            async services =>
            {
                await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
                var progress = new ImportProgressLine(error, services.GetRequiredService<TimeProvider>());
                var report = await import(services.GetRequiredService<ShopImport>(), stream, file.Name, mode, progress, cancellationToken);
                progress.End();
                foreach (var fault in report.Faults)
                    await error.WriteLineAsync(fault.ToString());
                foreach (var remark in report.Remarks)
                    await output.WriteLineAsync($"{remark.Where}: {remark.Expected}");
                await output.WriteLineAsync(Summary(report, things));
                return report.Faults.Count == 0 || (mode == ImportMode.SkipBad && report.Written) ? CommandLine.Done : CommandLine.BadData;
            },
            cancellationToken);
    }

    private static string Summary(ImportReport report, string things)
    {
        var bad = report.Faults.Select(fault => fault.Entry).Distinct().Count();
        if (!report.Written)
            return bad == 0 ? $"The file holds no {things}." : $"{Entries(report, bad)} bad: nothing was imported.";
        var demo = report.DemoRowsRemoved == 0 ? "" : $" The demo shop made way: {report.DemoRowsRemoved} of its rows were removed.";
        var left = bad == 0 ? "" : $" {Entries(report, bad)} bad and left out.";
        return $"{things}: {report.Added} new, {report.Replaced} replaced, {report.Unchanged} unchanged.{left}{demo}";
    }

    private static string Entries(ImportReport report, int count)
    {
        var name = report.Faults.Any(fault => fault.Entry.Feature is not null) ? "feature" : "line";
        return count == 1 ? $"1 {name} is" : $"{count} {name}s are";
    }
}
