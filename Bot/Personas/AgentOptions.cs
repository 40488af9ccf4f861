using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Personas;

/// <summary>One named agent of settings section <c>Agents</c> (I-01).</summary>
public sealed class AgentOptions
{
    /// <summary>Stable: a conversation keeps its agent by it.</summary>
    [Required]
    public string Id { get; set; } = "";

    /// <summary>Display name per locale.</summary>
    public Dictionary<string, string> Name { get; set; } = [];

    /// <summary>Path below the shop's public address, or an absolute http(s) address.</summary>
    [Required]
    public string Avatar { get; set; } = "";
}

/// <summary>Settings section <c>Agents</c>: a list; without one, a man and a woman (I-01).</summary>
public sealed class AgentsOptions
{
    public const string Section = "Agents";

    public List<AgentOptions> Agents { get; set; } = [];

    internal static AgentsOptions Read(IConfiguration configuration) => new()
    {
        Agents = configuration.GetSection(Section).Get<List<AgentOptions>>() is { Count: > 0 } own ? own : Defaults,
    };

    internal static List<AgentOptions> Defaults =>
    [
        new() { Id = "lei", Name = Names("廖雷", "廖雷", "Lei"), Avatar = "avatars/lei.svg" },
        new() { Id = "yue", Name = Names("林悅", "林悦", "Yue"), Avatar = "avatars/yue.svg" },
    ];

    private static Dictionary<string, string> Names(string traditional, string simplified, string english) =>
        new() { ["zh-Hant"] = traditional, ["zh-Hans"] = simplified, ["en"] = english };
}
