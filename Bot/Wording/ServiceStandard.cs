using ServiceBot.Dialogs.Scoring;

namespace ServiceBot.Wording;

/// <summary>The service standard in one language (<c>standard.yaml</c>).</summary>
/// <param name="LongestText">Characters that a message may have, without what is filled in.</param>
/// <param name="LongestButton">The same for a button.</param>
internal sealed record ServiceStandard(int LongestText, int LongestButton, IReadOnlyList<BannedForm> Banned, ServicePatterns Patterns);

/// <param name="Rule">The seed's row that it breaks.</param>
internal sealed record BannedForm(string Rule, System.Text.RegularExpressions.Regex Pattern);
