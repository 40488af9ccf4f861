using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Staff.Privacy;

/// <summary>How long the desk keeps what it heard: <c>Retention</c>. 0 keeps it for ever.</summary>
internal sealed class RetentionOptions
{
    /// <summary>Conversations, from their last message on.</summary>
    [Range(0, 36500)]
    public int TranscriptDays { get; set; }

    /// <summary>Files that customers sent.</summary>
    [Range(0, 36500)]
    public int AttachmentDays { get; set; }

    /// <summary>The record of what staff did.</summary>
    [Range(0, 36500)]
    public int AuditDays { get; set; }
}
