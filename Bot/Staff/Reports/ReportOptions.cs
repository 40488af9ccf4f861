using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ServiceBot.Staff.Reports;

/// <summary>What a contact costs, for the reports (OPS-09): <c>Reports</c>.</summary>
internal sealed class ReportOptions
{
    /// <summary>Of a contact that a person handles, in the shop's currency; 0 leaves costs out.</summary>
    [Range(0, 1_000_000)]
    public decimal CostOfContact { get; set; }

    public string Currency { get; set; } = "TWD";

    /// <summary>What so many contacts cost, such as <c>1,200 TWD</c>.</summary>
    public string Cost(long contacts) => string.Create(CultureInfo.InvariantCulture, $"{contacts * CostOfContact:#,##0} {Currency}");
}
