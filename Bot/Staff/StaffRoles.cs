namespace ServiceBot.Staff;

/// <summary>What an account may do: a reviewer reads masked transcripts, a supervisor may unmask them, an admin may do everything.</summary>
internal static class StaffRoles
{
    public const string Reviewer = "reviewer";
    public const string Supervisor = "supervisor";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Reviewer, Supervisor, Admin];

    /// <summary>Those of <see cref="StaffPolicies.Unmask"/>.</summary>
    public static bool MayUnmask(string role) => role is Supervisor or Admin;
}

/// <summary>Names of authorisation policies.</summary>
internal static class StaffPolicies
{
    public const string SignedIn = "staff";

    /// <summary>May see e-mail addresses, telephone numbers, serial numbers and IMEIs.</summary>
    public const string Unmask = "staff-unmask";

    /// <summary>May erase customers and read what staff did.</summary>
    public const string Administer = "staff-administer";

    /// <summary>May make a line one of a topic's phrases.</summary>
    public const string Teach = "staff-teach";

    /// <summary>May see what others have practised.</summary>
    public const string Train = "staff-train";

    /// <summary>May move repairs, returns and tickets along.</summary>
    public const string ChangeRepairs = "staff-change-repairs";
}
