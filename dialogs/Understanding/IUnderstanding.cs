namespace ServiceBot.Dialogs.Understanding;

/// <summary>Reads a customer's message: topics with their probability, and what is named in it. Safe to call from any thread.</summary>
public interface IUnderstanding
{
    Understood Understand(string text, string locale);
}
