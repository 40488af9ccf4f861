using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Notifications;

/// <summary>Names the setting that is wrong, before the first mail would have failed.</summary>
internal sealed class NotifyValidation : IValidateOptions<NotifyOptions>
{
    public ValidateOptionsResult Validate(string? name, NotifyOptions options)
    {
        List<string> faults = [];
        if (!string.IsNullOrWhiteSpace(options.Webhook) && !(Uri.TryCreate(options.Webhook, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            faults.Add("Notify:Webhook is no http(s) address.");
        if (!string.IsNullOrWhiteSpace(options.Email) && !options.Smtp.IsOn)
            faults.Add("Notify:Email needs Notify:Smtp:Host: there is no server that would take the mails.");
        if (!string.IsNullOrWhiteSpace(options.Email) && MailAddresses.Read(options.Email) is null)
            faults.Add("Notify:Email is no e-mail address.");
        if (options.Smtp.IsOn && MailAddresses.Read(options.Smtp.From) is null)
            faults.Add("Notify:Smtp:From is no e-mail address.");
        if (options.Smtp.Port is < 1 or > 65535)
            faults.Add("Notify:Smtp:Port is no port.");
        if (!Locales.All.Contains(options.EmailLanguage))
            faults.Add($"Notify:EmailLanguage is none of {string.Join(", ", Locales.All)}.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
