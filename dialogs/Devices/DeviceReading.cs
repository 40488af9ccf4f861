using System.Globalization;
using BotFramework.Recognizers;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Devices;

/// <summary>What in a message leads to a device: whatever number the customer has at hand, or the day of purchase.</summary>
public static class DeviceReading
{
    // Whether a day is told does not depend on the day on which it is read.
    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    /// <summary>Whether there is anything in it to look up, or the word that nothing is known.</summary>
    public static bool Names(string text, Entities named) =>
        NumberIn(text, named) is not DeviceNumber.None || named.OrderNumber is not null || named.Email is not null || named.Phone is not null
        || WarrantyWishes.InvoiceNumber(text) is not null || DayIn(text, AnyDay) is not null || SituationFinder.DoesNotKnow(text);

    /// <summary>The number in a message; a whole message may be one that only its place tells from a word.</summary>
    public static DeviceNumber NumberIn(string text, Entities named)
    {
        if (PartNumbers.Find(text) is { } part)
            return new DeviceNumber.Part(part);
        if ((named.Imei ?? named.Serial) is { } number)
            return DeviceNumbers.Read(number);
        return named.OrderNumber is not null || named.Phone is not null || named.Email is not null || named.RequestNumber is not null
            || WarrantyWishes.InvoiceNumber(text) is not null || named.Device is not null || DayIn(text, AnyDay) is not null
                ? new DeviceNumber.None()
                : DeviceNumbers.Read(text);
    }

    /// <summary>Whether it tells a month, a week or a year, and no day in it.</summary>
    public static bool TellsNoDay(string text, DateOnly today)
    {
        var plain = MessageText.Normalise(text);
        return DayIn(plain, today) is null
            && DateTimeRecognizer.Recognize(plain, Culture(plain), today.ToDateTime(TimeOnly.MinValue)).Any(found => found.Readings.Any(reading => reading.Type == "daterange"));
    }

    /// <summary>A day that the message tells in full ("last year" tells none): of two readings the one that has been.</summary>
    public static DateOnly? DayIn(string text, DateOnly today)
    {
        var plain = MessageText.Normalise(text);
        List<DateOnly> days =
        [
            .. from found in DateTimeRecognizer.Recognize(plain, Culture(plain), today.ToDateTime(TimeOnly.MinValue))
               from reading in found.Readings
               where reading.Type == "date" && DateOnly.TryParseExact(reading.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
               select DateOnly.ParseExact(reading.Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        return days.Count == 0 ? null : days.Where(day => day <= today).DefaultIfEmpty(days[0]).Max();
    }

    private static string Culture(string plain) => plain.Any(MessageText.IsHan) ? "zh-tw" : "en-us";
}
