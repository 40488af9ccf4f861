using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Personas;

namespace ServiceBot.Web;

/// <summary>What the page learns about the shop before anybody chats: <c>GET /chat/config</c>.</summary>
/// <param name="StoreName">The shop's name per locale.</param>
/// <param name="Agents">Who may answer; the page shows their portraits until one of them has spoken.</param>
internal sealed record ChatConfig(
    IReadOnlyDictionary<string, string> StoreName,
    string? PrivacyUrl,
    IReadOnlyList<string> Locales,
    IReadOnlyList<ChatAgent> Agents);

/// <param name="Name">The agent's name per locale.</param>
internal sealed record ChatAgent(string Id, IReadOnlyDictionary<string, string> Name, string AvatarUrl);

internal static class ChatConfigEndpoint
{
    public static void MapChatConfig(this IEndpointRouteBuilder routes) => routes.MapGet("/chat/config", Read);

    private static ChatConfig Read(IOptions<StoreOptions> store, IOptions<AgentsOptions> agents) =>
        new(store.Value.Name, store.Value.PrivacyUrl, Locales.All, [.. agents.Value.Agents.Select(Agent)]);

    private static ChatAgent Agent(AgentOptions agent) =>
        new(agent.Id, agent.Name, Uri.IsWellFormedUriString(agent.Avatar, UriKind.Absolute) ? agent.Avatar : $"/{agent.Avatar.TrimStart('/')}");
}
