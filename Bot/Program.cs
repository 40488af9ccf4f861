
using ServiceBot.Notifications;
using ServiceBot.Storage;
using ServiceBot.Turns;

// Settings, wording and pages stand beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTurns();

builder.Services.AddNotifications();

var app = builder.Build();
await DatabaseStart.MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);

await app.RunAsync();
