using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Conventions;

public partial class ArchitectureTests
{
    private static readonly Assembly Host = typeof(Program).Assembly;
    private static readonly Assembly Dialogs = typeof(StoreOptions).Assembly;

    [Fact]
    public void The_conversation_knows_neither_the_host_nor_the_web_nor_a_database()
    {
        var foreign = References(Dialogs).Where(name =>
            name == Host.GetName().Name
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || name == "System.Net.Http");

        Assert.Empty(foreign);
    }

    /// <summary>A desk serves one customer after the other: only <see cref="CurrentTurn"/> may keep what belongs to one of them.</summary>
    [Fact]
    public void Nothing_at_a_desk_remembers_a_turn()
    {
        var dialogs = new ServiceCollection().AddDialogs().Where(service => service.Lifetime == ServiceLifetime.Scoped).Select(service => service.ImplementationType).OfType<Type>();
        var ports = Host.GetTypes().Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(part => part.ParameterType == typeof(CurrentTurn))));
        var remembered =
            from type in dialogs.Concat(ports)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where !(IsGiven(field) || field.IsInitOnly) || IsFilledLater(field.FieldType)
            select $"{type.Name}.{field.Name}";

        Assert.NotEmpty(ports);
        Assert.Empty(remembered);

        static bool IsGiven(FieldInfo field) => field.Name.EndsWith(">P", StringComparison.Ordinal);

        static bool IsFilledLater(Type type) => type != typeof(List<TopicDialog>) && type.GetInterfaces().Any(shape =>
            shape == typeof(System.Collections.IDictionary) || (shape.IsGenericType && shape.GetGenericTypeDefinition() == typeof(ICollection<>)));
    }

    [Theory]
    [InlineData("Microsoft.Bot.Schema")]
    [InlineData("Microsoft.Bot.Connector")]
    [InlineData("Microsoft.Bot.Builder")]
    [InlineData("Microsoft.Bot.Builder.Dialogs")]
    [InlineData("Microsoft.Bot.Builder.Integration.AspNet.Core")]
    [InlineData("BotFramework.Recognizers")]
    public void The_bot_framework_knows_nothing_of_the_product(string assembly)
    {
        var references = References(Assembly.Load(assembly));

        Assert.DoesNotContain(references, name => name.StartsWith("ServiceBot", StringComparison.Ordinal));
        foreach (var file in Sources(Path.Combine("BotFramework", assembly.Replace("BotFramework.", string.Empty, StringComparison.Ordinal))))
            Assert.DoesNotContain("ServiceBot", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_for_the_conversation_uses_no_clock_but_the_turn()
    {
        var offenders = Sources("dialogs").Concat(Sources("Bot"))
            .Where(file => ClockCall().IsMatch(File.ReadAllText(file)))
            .Select(Relative);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_project_bans_the_clock_calls()
    {
        var targets = File.ReadAllText(Path.Combine(Root, "Directory.Build.targets"));
        var banned = File.ReadAllText(Path.Combine(Root, "BannedSymbols.txt"));

        Assert.Contains("BannedApiAnalyzers", targets, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", targets, StringComparison.Ordinal);
        foreach (var call in new[] { "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTimeOffset.UtcNow", "System.Threading.Thread.Sleep" })
            Assert.Contains(call, banned, StringComparison.Ordinal);
        Assert.DoesNotContain(Sources("."), file => File.ReadAllText(file).Contains("pragma warning disable " + "RS0030", StringComparison.Ordinal));
    }

    /// <summary>What the desk recognises is Chinese in code; what it says is in templates/.</summary>
    [Fact]
    public void No_sentence_for_the_customer_stands_in_code()
    {
        string[] recognises = ["dialogs/Understanding/", "dialogs/Guard/", "Bot/Understanding/", "Bot/Staff/Masking.cs"];
        var offenders =
            from file in Sources("dialogs").Concat(Sources("Bot"))
            where !recognises.Any(folder => Relative(file).StartsWith(folder, StringComparison.Ordinal))
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            where ChineseLiteral().IsMatch(Comment().Replace(line.text, string.Empty))
            select $"{Relative(file)}:{line.number}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_file_is_too_long_to_be_read_in_one_go()
    {
        var offenders =
            from file in Sources(".")
            let lines = File.ReadLines(file).Count()
            let most = Relative(file).StartsWith("BotFramework/", StringComparison.Ordinal) ? 400 : 300
            where lines > most
            select $"{Relative(file)}: {lines} lines";

        Assert.Empty(offenders);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Root, folder)), "*.cs", SearchOption.AllDirectories)
            .Where(file => !NotOurs().IsMatch(Relative(file)));

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|Migrations)/")]
    private static partial Regex NotOurs();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bThread\.Sleep\b|\bStopwatch\.StartNew\b")]
    private static partial Regex ClockCall();

    /// <summary>Five ideographs and more: a name is shorter.</summary>
    [GeneratedRegex(@"""[^""]*(\p{IsCJKUnifiedIdeographs}[^""]*){5}")]
    private static partial Regex ChineseLiteral();

    [GeneratedRegex(@"//.*$")]
    private static partial Regex Comment();
}
