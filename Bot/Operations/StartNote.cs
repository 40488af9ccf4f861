namespace ServiceBot.Operations;

/// <summary>What a newcomer wants to know first, said once the host listens.</summary>
internal static partial class StartNote
{
    public static WebApplication SayWhereToGo(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Logger.IsEnabled(LogLevel.Information) && app.Urls.FirstOrDefault() is { } address)
                LogWhere(app.Logger, address);
        });
        return app;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Chat at {Address}; staff sign in at {Address}/staff, with an account from: dotnet run --project Bot -- staff add NAME --role reviewer")]
    private static partial void LogWhere(ILogger logger, string address);
}
