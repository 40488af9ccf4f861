using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.OrderLives;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Pages;

/// <summary>An order's contacts over time, and what they cost (OPS-20). Who bought it is not on the page.</summary>
internal sealed class OrderModel(OrderLives.OrderLives lives, LogFollower follower, TranscriptChoices choices, StaffAudit audit, IOptions<StoreOptions> store) : PageModel
{
    public OrderLife Life { get; private set; } = null!;

    public TranscriptChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        await follower.FollowAsync(mostBatches: 3, cancellationToken);
        if (await lives.FindAsync(number, cancellationToken) is not { } life)
            return NotFound();
        Life = life;
        await audit.AddAsync(User.Identity!.Name!, "order.view", life.Order.Number, null, cancellationToken);
        return Page();
    }

    public string Day(DateTimeOffset moment) => OpeningHours.DayOf(moment, store.Value).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
