namespace ServiceBot.Dialogs.Understanding;

/// <summary>What works at every question.</summary>
public enum Command { Cancel, Help, StartOver, Back, Person, SwitchLanguage }

/// <param name="Locale">The language asked for, with <see cref="Command.SwitchLanguage"/> only.</param>
public sealed record RecognizedCommand(Command Command, string? Locale = null);

/// <summary>Recognises a message that is nothing but a command, in any of the languages whatever the current one is.</summary>
public interface ICommands
{
    RecognizedCommand? Match(string text);
}
