namespace ServiceBot.Benchmarks.Processes;

/// <summary>Where the built programs are: the desk beside this one, in the same configuration.</summary>
internal static class Built
{
    public static string Desk { get; } = FindDesk();

    public static string Self => typeof(Built).Assembly.Location;

    private static string FindDesk()
    {
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var root = new DirectoryInfo(own);
        while (!File.Exists(Path.Combine(root.FullName, "ServiceBot.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException($"No ServiceBot.sln above {own}.");
        var inside = Path.GetRelativePath(Path.Combine(root.FullName, "Bot.Benchmarks"), own);
        var desk = Path.Combine(root.FullName, "Bot", inside, "ServiceBot.dll");
        return File.Exists(desk) ? desk : throw new FileNotFoundException("The desk is not built in this configuration.", desk);
    }
}
