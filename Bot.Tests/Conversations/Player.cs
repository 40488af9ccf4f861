using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using ServiceBot.Notifications;
using ServiceBot.Repairs;
using ServiceBot.Storage;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Conversations;

/// <summary>One way into the desk, as a customer's client uses it.</summary>
public interface ICustomerClient
{
    Task JoinAsync();

    Task SayAsync(string text);

    /// <summary>What the desk has said since the last time, as far as it is due.</summary>
    Task<IReadOnlyList<Activity>> HearAsync();
}

/// <summary>Plays a script against the desk and writes down the chat as it really went.</summary>
public sealed partial class Player(DeskHost desk, ICustomerClient client)
{
    /// <summary>Less than the week for which an ended token can be renewed.</summary>
    private static readonly TimeSpan LongestAway = TimeSpan.FromDays(6);

    private const string MailedCode = "{code}";

    private readonly Dictionary<string, string> _numbers = [];
    private readonly List<string> _lines = [];

    public async Task<IReadOnlyList<string>> PlayAsync(Script script)
    {
        await client.JoinAsync();
        await HearAsync();
        foreach (var step in script.Steps)
        {
            switch (step)
            {
                case Step.Says(var name, var text):
                    _lines.Add(string.Empty);
                    Write(name, text);
                    await client.SayAsync(await WithCodeAsync(Fill(text)));
                    await HearAsync();
                    break;
                case Step.Passes(var span, var line):
                    _lines.Add(string.Empty);
                    _lines.Add(line);
                    await PassAsync(span);
                    break;
                case Step.Moves moves:
                    _lines.Add(string.Empty);
                    _lines.Add(moves.Line);
                    await MoveAsync(moves);
                    break;
            }
        }

        return _lines;
    }

    /// <summary>In steps, so that what the desk says in between is heard in between, and a web chat's token is renewed in time.</summary>
    private async Task PassAsync(TimeSpan span)
    {
        for (; span > LongestAway; span -= LongestAway)
        {
            await desk.PassAsync(LongestAway);
            await HearAsync();
        }

        await desk.PassAsync(span);
        await HearAsync();
    }

    private async Task MoveAsync(Step.Moves moves)
    {
        var number = Fill(moves.Number);
        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var version = await db.Set<RepairRow>().Where(repair => repair.Number == number).Select(repair => repair.Version).SingleAsync();
        DateOnly? day = moves.Day is null ? null : DateOnly.Parse(moves.Day, CultureInfo.InvariantCulture);
        var change = new RepairChange(moves.State, version, moves.Note, day, moves.Document);
        var result = await desk.Services.GetRequiredService<RepairProgress>().ChangeAsync(number, change, "api:script", CancellationToken.None);
        Assert.True(result is RepairChangeResult.Changed, $"{moves.Line}: {result}");
        await PassAsync(TimeSpan.Zero);
    }

    /// <summary>What the customer reads in the newest mail with a code.</summary>
    private async Task<string> WithCodeAsync(string text)
    {
        if (!text.Contains(MailedCode, StringComparison.Ordinal))
            return text;
        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        var mailed = await db.Outbox.Where(row => row.Event == MailCodes.Requested).OrderByDescending(row => row.Id).Select(row => row.Payload).FirstAsync();
        var code = await desk.Services.GetRequiredService<MailCodeMaker>().MakeAsync((string)JObject.Parse(mailed)["ticket"]!, CancellationToken.None);
        return text.Replace(MailedCode, code, StringComparison.Ordinal);
    }

    private async Task HearAsync()
    {
        foreach (var activity in await client.HearAsync())
            Write(activity.From.Name, Describe(activity));
    }

    private void Write(string name, string text)
    {
        var lines = Hide(text).Split('\n');
        _lines.Add($"{name}: {lines[0]}");
        _lines.AddRange(lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => $"    {line.TrimEnd()}"));
    }

    private static string Describe(Activity activity)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(activity.Text))
            parts.Add(activity.Text);
        foreach (var attachment in activity.Attachments ?? [])
            parts.Add(attachment.ContentUrl is null ? Card(attachment) : $"┃ {attachment.Name} ({attachment.ContentType})");
        if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
            parts.Add(string.Join(' ', actions.Select(action => $"[{action.Title}]")));
        return string.Join('\n', parts);
    }

    private static string Card(Attachment attachment)
    {
        var card = attachment.Content as JObject ?? JObject.FromObject(attachment.Content ?? new { });
        var parts = card.DescendantsAndSelf().OfType<JProperty>()
            .Where(p => p.Value.Type == JTokenType.String && p.Name is "title" or "subtitle" or "text" or "value" && p.Parent?.Parent?.Parent is not JProperty { Name: "buttons" or "actions" })
            .Select(p => p.Value.ToString().Trim()).Where(text => text.Length > 0);
        var buttons = (card["buttons"] ?? card["actions"])?.Select(b => $"[{b["title"]}]") ?? [];
        return $"┃ {string.Join("\n┃ ", [.. parts, .. buttons.Any() ? [string.Join(' ', buttons)] : Array.Empty<string>()])}";
    }

    /// <summary>Random numbers stand in the file as RP-1, T-1 …, in the order in which they came up.</summary>
    private string Hide(string text) => RandomNumber().Replace(SealedLink().Replace(text, "/papers/…"), match =>
    {
        if (_numbers.FirstOrDefault(pair => pair.Value == match.Value).Key is { } known)
            return known;
        var kind = match.Groups["kind"].Value;
        var name = $"{kind}-{_numbers.Keys.Count(key => key.StartsWith(kind + '-', StringComparison.Ordinal)) + 1}";
        _numbers[name] = match.Value;
        return name;
    });

    private string Fill(string text) => _numbers.Aggregate(text, (filled, pair) => filled.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    [GeneratedRegex("/papers/[A-Za-z0-9_-]{20,}")]
    private static partial Regex SealedLink();

    [GeneratedRegex("(?<kind>RP|R|T)-[0-9A-Z]{8,12}")]
    private static partial Regex RandomNumber();
}
