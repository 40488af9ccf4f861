#nullable enable
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who everybody is where authentication is off.</summary>
internal static class Anonymous
{
    public static ClaimsIdentity Identity() => new([], AuthenticationConstants.AnonymousAuthType);

    /// <summary>The Emulator says by the role of the recipient that it talks to a bot in the name of another one.</summary>
    public static ClaimsIdentity IdentityFor(IActivity? activity) =>
        activity is { ChannelId: Channels.Emulator, Recipient.Role: RoleTypes.Skill }
            ? new(
                [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)],
                AuthenticationConstants.AnonymousAuthType)
            : Identity();
}
