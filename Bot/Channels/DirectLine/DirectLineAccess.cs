using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Checks who asks, from where and for which conversation; what is refused is answered here.</summary>
internal sealed class DirectLineAccess(DirectLineTokens tokens, Origins origins, ITurnStore store)
{
    /// <summary>The request's credential, good and from an admitted origin.</summary>
    /// <param name="renewing">A token that ran out not long ago will do.</param>
    /// <returns>Null where the answer has been written.</returns>
    public async ValueTask<Credential?> OpenAsync(HttpContext http, bool renewing = false)
    {
        var credential = await tokens.ReadAsync(http.Request, http.RequestAborted);
        var refused = credential.Kind switch
        {
            CredentialKind.Missing => (StatusCodes.Status401Unauthorized, "Unauthorized", "A token or the secret is needed as bearer."),
            CredentialKind.Wrong => (StatusCodes.Status403Forbidden, "BadArgument", "The token is none of this host's."),
            CredentialKind.Expired => TokenExpired,
            CredentialKind.Renewable when !renewing => TokenExpired,
            _ => default((int Status, string Code, string Message)?),
        };
        refused ??= origins.Admit(http.Request, credential.Claims?.Origins)
            ? null
            : (StatusCodes.Status403Forbidden, "BadArgument", "Pages of this origin may not chat here.");
        if (refused is not { } answer)
            return credential;
        await ChannelErrors.WriteAsync(http, answer.Item1, answer.Item2, answer.Item3);
        return null;
    }

    /// <summary>The conversation, if the request's credential opens it and it has been started.</summary>
    /// <returns>Null where the answer has been written.</returns>
    public async ValueTask<OpenedConversation?> OpenAsync(HttpContext http, string conversationId, bool renewing = false)
    {
        if (await OpenAsync(http, renewing) is not { } credential)
            return null;
        if (credential.Claims is { } claims && claims.Conversation != conversationId)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status403Forbidden, "BadArgument", "The token opens another conversation.");
            return null;
        }

        if (await store.FindConversationAsync(DirectLineDoor.Key(conversationId), http.RequestAborted) is { Reference: not null } conversation)
            return new OpenedConversation(conversation, References.Read(conversation.Reference), credential);
        await ChannelErrors.WriteAsync(http, StatusCodes.Status404NotFound, "BadArgument", "There is no such conversation.");
        return null;
    }

    private static (int, string, string) TokenExpired => (StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
}

/// <param name="Reference">Holds the one user of the conversation, whoever asks.</param>
internal sealed record OpenedConversation(
    ConversationSnapshot Snapshot,
    Microsoft.Bot.Schema.ConversationReference Reference,
    Credential Credential)
{
    /// <summary>What a fresh token for the conversation says.</summary>
    public TokenClaims Claims => Credential.Claims ?? new TokenClaims
    {
        Conversation = Snapshot.Key.ConversationId,
        User = Reference.User.Id,
        UserName = Reference.User.Name,
        Customer = Snapshot.SignedInAs,
    };
}
