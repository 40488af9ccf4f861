using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary>The files of <c>templates/{locale}/commands</c> and the command that each stands for.</summary>
internal static class CommandNames
{
    public static IReadOnlyList<string> All { get; } =
        ["cancel", "help", "start_over", "back", "person", .. Locales.All.Select(Language)];

    public static RecognizedCommand Parse(string name) => name switch
    {
        "cancel" => new RecognizedCommand(Command.Cancel),
        "help" => new RecognizedCommand(Command.Help),
        "start_over" => new RecognizedCommand(Command.StartOver),
        "back" => new RecognizedCommand(Command.Back),
        "person" => new RecognizedCommand(Command.Person),
        _ => new RecognizedCommand(Command.SwitchLanguage, name["language_".Length..]),
    };

    private static string Language(string locale) => "language_" + locale;
}
