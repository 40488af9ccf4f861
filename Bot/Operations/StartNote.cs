namespace ServiceBot.Operations;

/// <summary>What a newcomer wants to know first, said once the host listens.</summary>
internal static partial class StartNote
{
    public static WebApplication SayWhereToGo(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var tried = app.Environment.IsDevelopment();
            if (app.Logger.IsEnabled(LogLevel.Information) && (tried ? app.Urls.FirstOrDefault() : app.Configuration["Store:PublicUrl"]?.TrimEnd('/')) is { } address)
                LogWhere(app.Logger, address, tried ? "dotnet run --project Bot --" : "dotnet ServiceBot.dll");
        });
        return app;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Chat at {Address}; staff sign in at {Address}/staff, with an account from: {Command} staff add NAME --role reviewer")]
    private static partial void LogWhere(ILogger logger, string address, string command);
}
