using System.Diagnostics;

namespace ServiceBot.Tests.Papers;

/// <summary>A test with poppler's tools, which read PDF files as most readers do. Without them it is skipped and says so; where <c>CI=true</c> it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute()
    {
        if (!File.Exists("/usr/bin/pdffonts") && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "pdffonts and pdftotext are not installed (Debian: apt install poppler-utils).";
    }
}

internal static class Poppler
{
    /// <summary>What the tool prints of a file; <c>{}</c> in its arguments is the file.</summary>
    public static async Task<string> ReadAsync(string tool, byte[] file, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"servicebot-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            var start = new ProcessStartInfo($"/usr/bin/{tool}") { RedirectStandardOutput = true };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument == "{}" ? path : argument);
            using var process = Process.Start(start)!;
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return printed;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
