using System.Globalization;
using System.Text;
using ServiceBot.Benchmarks.Orders;

namespace ServiceBot.Benchmarks.Chats;

/// <summary>What one customer says, and what the answer has to contain.</summary>
internal sealed class Question
{
    private Question(string locale, string first, string next, string date)
    {
        (Locale, First, Next, Date) = (locale, first, next, Encoding.UTF8.GetBytes(date));
    }

    public string Locale { get; }

    /// <summary>Says which order and whose, in one sentence.</summary>
    public string First { get; }

    /// <summary>Asks for the order that is known by now.</summary>
    public string Next { get; }

    /// <summary>The date, in UTF-8, as the wording writes it.</summary>
    public ReadOnlyMemory<byte> Date { get; }

    /// <summary>Every second customer speaks English.</summary>
    public static Question About(GeneratedOrder order, int customer) => customer % 2 == 0
        ? new Question(
            "zh-TW",
            $"請問我的訂單 {order.Number} 什麼時候到？我的信箱是 {order.Email}",
            "什麼時候到？",
            string.Create(CultureInfo.InvariantCulture, $"{order.Expected.Month}月{order.Expected.Day}日"))
        : new Question(
            "en-US",
            $"When will my order {order.Number} arrive? My e-mail is {order.Email}",
            "When will it arrive?",
            order.Expected.ToString("d MMMM", CultureInfo.InvariantCulture));
}
