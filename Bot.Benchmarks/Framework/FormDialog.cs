using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ServiceBot.Benchmarks.Framework;

internal sealed record Person
{
    public string Name { get; set; } = string.Empty;

    public int Age { get; set; }
}

/// <summary>Asks for a name, then for an age, then keeps both with the user and says so: three turns.</summary>
internal sealed class FormDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<Person> _person;

    public FormDialog(UserState userState)
        : base(nameof(FormDialog))
    {
        _person = userState.CreateProperty<Person>(nameof(Person));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskNameAsync, AskAgeAsync, ThankAsync]));
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<>), IsAnAgeAsync));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("Please enter your name.") }, cancellationToken);

    private static Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = (string)step.Result;
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text($"Thanks {step.Result}. Please enter your age."),
            RetryPrompt = MessageFactory.Text("The value entered must be greater than 0 and less than 150."),
        };
        return step.PromptAsync(nameof(NumberPrompt<>), options, cancellationToken);
    }

    private static Task<bool> IsAnAgeAsync(PromptValidatorContext<int> prompt, CancellationToken cancellationToken) =>
        Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value is > 0 and < 150);

    private async Task<DialogTurnResult> ThankAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var person = await _person.GetAsync(step.Context, () => new Person(), cancellationToken);
        person.Name = (string)step.Values["name"];
        person.Age = (int)step.Result;
        await step.Context.SendActivityAsync(MessageFactory.Text($"I have your name as {person.Name} and your age as {person.Age}."), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
