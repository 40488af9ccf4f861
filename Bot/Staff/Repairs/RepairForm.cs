using System.Globalization;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Repairs;

namespace ServiceBot.Staff.Repairs;

/// <summary>Reads the form that moves a repair along, by the rules of the API.</summary>
internal sealed class RepairForm(IOptions<StoreOptions> store, TimeProvider time)
{
    /// <param name="wrong">What is wrong, where nothing is returned.</param>
    public RepairChange? Read(string? state, string? version, string? expectedDate, string? documentNumber, string? note, out string wrong)
    {
        var today = OpeningHours.DayOf(time.GetUtcNow(), store.Value);
        DateOnly? day = string.IsNullOrEmpty(expectedDate) ? null : RepairChangeJson.Day(expectedDate, today);
        wrong = state is null || !RepairStates.All.Contains(state) ? "Choose a state."
            : !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "The form is not whole; open the page again."
            : !string.IsNullOrEmpty(expectedDate) && day is null ? "The next step cannot be expected on that day."
            : note?.Length > RepairChangeJson.LongestNote ? $"A note has at most {RepairChangeJson.LongestNote} characters."
            : documentNumber?.Length > RepairChangeJson.LongestDocumentNumber ? $"The number has at most {RepairChangeJson.LongestDocumentNumber} characters."
            : "";
        return wrong.Length > 0 ? null
            : new RepairChange(state!, int.Parse(version!, CultureInfo.InvariantCulture), Text(note), day, Text(documentNumber));
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
