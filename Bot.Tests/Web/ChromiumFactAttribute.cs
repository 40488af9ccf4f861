namespace ServiceBot.Tests.Web;

/// <summary>A test in a real browser. Without Chromium it is skipped and says so; where <c>CI=true</c> it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Chromium is not installed (Debian: apt install chromium).";
    }

    /// <summary>Where Debian, Ubuntu and others put it, the one without windows first because it takes a third less time; <c>CHROMIUM</c> names another place.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (ChromiumFactAttribute.Chromium is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Chromium is not installed (Debian: apt install chromium).";
    }
}
