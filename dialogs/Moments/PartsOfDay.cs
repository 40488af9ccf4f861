namespace ServiceBot.Dialogs.Moments;

/// <summary>The greeting for the hour where the customer is (OPS-03); <c>greeting.*</c> in the templates.</summary>
public static class PartsOfDay
{
    public static string Greeting(TimeOnly time) => time.Hour switch
    {
        >= 5 and < 12 => "greeting.morning",
        >= 12 and < 18 => "greeting.afternoon",
        >= 18 and < 23 => "greeting.evening",
        // Nobody is wished a good night who has just come.
        _ => "greeting.night",
    };
}
