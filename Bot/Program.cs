using ServiceBot.Api;
using ServiceBot.Channels.Connector;
using ServiceBot.Channels.DirectLine;
using ServiceBot.Commands;
using ServiceBot.Demo;
using ServiceBot.Dialogs;
using ServiceBot.Notifications;
using ServiceBot.Operations;
using ServiceBot.Orders;
using ServiceBot.Papers;
using ServiceBot.Personas;
using ServiceBot.Staff;
using ServiceBot.Storage;
using ServiceBot.Turns;
using ServiceBot.Understanding;
using ServiceBot.Web;
using ServiceBot.Wording;

if (await CommandLine.TryRunAsync(args) is { } exitCode)
    return exitCode;

// Settings, wording and pages stand beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.UseUsualAddress();
builder.AddShopPage();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddWording(CommandHost.TemplatesDirectory);
builder.Services.AddUnderstanding(CommandHost.TemplatesDirectory, CommandHost.ModelsDirectory(builder.Configuration));
builder.Services.AddPersonas();
builder.Services.AddOrders();
builder.Services.AddPapers();
builder.Services.AddDialogs();
builder.Services.AddTurns();
builder.Services.AddConnector();
builder.Services.AddDirectLine();
builder.Services.AddNotifications();
builder.Services.AddStaff(builder.Configuration);
builder.Services.AddApi();
builder.Services.AddOperations();
builder.Services.AddReverseProxies();

var app = builder.Build();
app.InsistOnProductionSettings();
app.InsistOnWording();
await DatabaseStart.MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);
await DemoStart.LoadAsync(app.Services, app.Lifetime.ApplicationStopping);

app.UseReverseProxies();
app.MapShopPage();
app.MapMessages();
app.MapDirectLine();
app.MapPapers();
app.MapStaff();
app.MapApi();
app.MapOperations();
app.SayWhereToGo();
await app.RunAsync();
return 0;
