using System.Diagnostics;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.Conventions;

/// <summary><c>-p:UseMicrosoftBotPackages=true</c> takes the Bot Framework from Microsoft's packages, and nothing of it from here.</summary>
public class PackageSwitchTests
{
    [Theory]
    [InlineData("dialogs/ServiceBot.Dialogs.csproj", "Microsoft.Bot.Builder.Dialogs")]
    [InlineData("Bot/Bot.csproj", "Microsoft.Bot.Builder.Integration.AspNet.Core")]
    public async Task The_switch_replaces_the_folder_by_the_packages(string project, string package)
    {
        var here = await EvaluateAsync(project, "false");
        var packages = await EvaluateAsync(project, "true");

        Assert.Contains(here.Projects, path => path.Contains($"BotFramework/{package}/", StringComparison.Ordinal));
        Assert.DoesNotContain(package, here.Packages);
        Assert.DoesNotContain(packages.Projects, path => path.Contains("BotFramework/Microsoft.Bot", StringComparison.Ordinal));
        Assert.Contains(package, packages.Packages);
        Assert.EndsWith("packages.microsoft.lock.json", packages.LockFile, StringComparison.Ordinal);
    }

    private static async Task<(string[] Projects, string[] Packages, string LockFile)> EvaluateAsync(string project, string switched)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "msbuild", project, $"-p:UseMicrosoftBotPackages={switched}",
                "-getItem:PackageReference", "-getItem:ProjectReference", "-getProperty:NuGetLockFilePath",
            },
        };
        using var process = Process.Start(start)!;
        var output = JObject.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (Names("ProjectReference"), Names("PackageReference"), (string?)output["Properties"]?["NuGetLockFilePath"] ?? string.Empty);

        string[] Names(string kind) => [.. output["Items"]![kind]!.Select(item => ((string)item["Identity"]!).Replace('\\', '/'))];
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
