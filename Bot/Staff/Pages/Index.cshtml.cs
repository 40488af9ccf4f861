using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ServiceBot.Staff.Pages;

internal sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => Redirect("/staff/transcripts");
}
