using Microsoft.Playwright;

namespace ServiceBot.Tests.Web;

/// <summary>What axe finds in a page that keeps people with a keyboard or a screen reader from using it.</summary>
internal static class Axe
{
    private static readonly string Script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <returns>The serious and critical findings, a line each: the rule, the elements it is about and what is wrong with them; empty where there are none.</returns>
    public static async Task<string> SeriousFindingsAsync(IFrame frame)
    {
        // By the debugger, which a page's content policy does not bind.
        await frame.EvaluateAsync(Script);
        return await frame.EvaluateAsync<string>(
            """
            async () => (await axe.run()).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`)
              .join('\n')
            """);
    }
}
