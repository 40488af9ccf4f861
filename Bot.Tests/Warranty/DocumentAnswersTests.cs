using ServiceBot.Tests.Dialogs;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.Warranty;

/// <summary>X-04 to X-06 on what customers really read: every way through the questions, in every language.</summary>
public sealed class DocumentAnswersTests
{
    private static readonly string[] Receipts = ["item-receipt-abroad", "item-invoice", "item-proof"];

    public static TheoryData<string, int, int, int> Ways()
    {
        TheoryData<string, int, int, int> ways = [];
        foreach (var locale in new[] { "zh-Hant", "zh-Hans", "en" })
            for (var region = 0; region < 6; region++)
                for (var channel = 0; channel < 2; channel++)
                    for (var destination = 0; destination < 2; destination++)
                        ways.Add(locale, region, channel, destination);
        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task X04_X05_X06_No_answer_contradicts_another(string locale, int region, int channel, int destination)
    {
        var chat = new Chat(locale);
        await chat.SayAsync(locale switch { "en" => "what should I bring", "zh-Hans" => "要带什么", _ => "要帶什麼" });
        var said = await chat.SayAsync(chat.Buttons[region]);
        if (!said.Contains("- **", StringComparison.Ordinal))
            said = await chat.SayAsync(chat.Buttons[channel]);
        if (!said.Contains("- **", StringComparison.Ordinal))
            said = await chat.SayAsync(chat.Buttons[destination]);

        bool Says(string message) => said.Contains(Text(locale, message), StringComparison.Ordinal);
        bool Brings(string item) => said.Contains($"- **{Text(locale, item)}**", StringComparison.Ordinal);
        var (mainland, abroad) = (region == 1, region > 1 && (channel, destination) != (0, 0));
        Assert.Equal(mainland, Brings("item-certificate"));
        Assert.NotEqual(Brings("item-certificate"), Says("not-certificate"));
        Assert.Equal(abroad, Brings("item-receipt-abroad") && Brings("item-exit-proof"));
        Assert.Equal(channel == 0 && !abroad, Says("not-receipt"));
        Assert.NotEqual(Receipts.Any(Brings), Says("not-receipt"));
        Assert.True(Brings("item-device") && Brings("item-id"));
        Assert.True(Says("advice-leave-it"));
        Assert.False(Says("advice-go-nearest") && Says("advice-quote-first"));
    }

    private static string Text(string locale, string message) => ShippedTemplates.Catalog.Message("documents." + message, locale).Variants[0].Words;
}
