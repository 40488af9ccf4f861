namespace ServiceBot.Tests.Conversations;

/// <summary>
/// Every dialog has chats in every language for the happy path, a change of mind, a wrong input, an interruption and a resume.
/// Which chat shows what stands in its head: <c>shows: warranty (happy, wrong input)</c>.
/// </summary>
public sealed class CoverageTests
{
    private static readonly string[] Dialogs =
    [
        "order status", "mail correction", "invoice", "receipt", "refund status", "return", "repair request", "repair status", "ticket status", "warranty",
        "documents", "nearest service", "phone support", "device tips", "complaint", "a person", "order change", "outside help",
    ];

    private static readonly string[] Cases = ["happy", "change of mind", "wrong input", "interruption", "resume"];

    private static readonly string[] Languages = ["zh-Hant", "zh-Hans", "en"];

    private static readonly HashSet<(string Dialog, string Case, string Language)> Shown =
    [
        .. from chat in ConversationTests.Files()
           let script = Script.Read(chat)
           from shown in script.Shows
           select (shown.Dialog, shown.Case, script.Locale),
    ];

    public static TheoryData<string, string> Needed()
    {
        TheoryData<string, string> needed = [];
        foreach (var dialog in Dialogs)
        {
            foreach (var language in Languages)
                needed.Add(dialog, language);
        }

        return needed;
    }

    [Theory, MemberData(nameof(Needed))]
    public void A_dialog_has_chats_for_every_case_in_every_language(string dialog, string language) =>
        Assert.DoesNotContain(Cases, name => !Shown.Contains((dialog, name, language)));

    [Fact]
    public void A_chat_shows_only_what_is_known() =>
        Assert.DoesNotContain(Shown, shown => !Dialogs.Contains(shown.Dialog) || !Cases.Contains(shown.Case));
}
