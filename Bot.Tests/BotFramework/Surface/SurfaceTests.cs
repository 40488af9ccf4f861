using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using PublicApiGenerator;

namespace ServiceBot.Tests.BotFramework.Surface;

/// <summary>
/// The public surface is Microsoft's: every change of it shows in a file that somebody approves. APPROVE_SURFACE=1 writes the files anew.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly bool Approve = Environment.GetEnvironmentVariable("APPROVE_SURFACE") == "1";

    public static TheoryData<Assembly> Assemblies =>
    [
        typeof(Activity).Assembly,
        typeof(ConnectorClient).Assembly,
        typeof(ActivityHandler).Assembly,
        typeof(CloudAdapter).Assembly,
        typeof(WaterfallDialog).Assembly,
        typeof(DialogTestClient).Assembly,
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_of_an_assembly_is_the_approved_one(Assembly assembly)
    {
        // Microsoft's own assemblies are signed, and have what is left out here besides.
        if (assembly.GetName().GetPublicKey() is { Length: > 0 })
        {
            return;
        }

        var file = Path.Combine(Folder(), $"{assembly.GetName().Name}.txt");
        var surface = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }).ReplaceLineEndings("\n") + "\n";
        if (Approve)
        {
            File.WriteAllText(file, surface);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), surface);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
