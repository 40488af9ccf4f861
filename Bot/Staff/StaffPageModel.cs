using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ServiceBot.Staff;

/// <summary>A page that knows who looks at it.</summary>
internal abstract class StaffPageModel(IAuthorizationService authorization) : PageModel
{
    public string Who => User.Identity?.Name ?? "";

    public async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;
}
