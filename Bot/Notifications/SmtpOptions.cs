namespace ServiceBot.Notifications;

/// <summary>How the connection to the mail server is kept from others' eyes.</summary>
internal enum SmtpTls
{
    /// <summary>Begun plainly and encrypted before anything is said (port 587); refused where the server cannot.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (port 465).</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

/// <summary>The server that takes the desk's mails (settings section <c>Notify:Smtp</c>); without a host none are sent.</summary>
internal sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The address that mails come from, with a name or without.</summary>
    public string? From { get; set; }

    public SmtpTls Tls { get; set; } = SmtpTls.StartTls;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);
}
