using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Documents;
using ServiceBot.Dialogs.Farewell;
using ServiceBot.Dialogs.Greeting;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Phone;
using ServiceBot.Dialogs.Ratings;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Dialogs;

public static class DialogsRegistration
{
    /// <summary>
    /// The bot and its dialogs. What speaks is made once; whatever reads or writes for the customer is made once a scope, which serves
    /// one turn at a time, and keeps nothing of a turn itself.
    /// </summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<Voice>();
        services.AddSingleton<TopicNames>();
        services.AddSingleton<Welcome>();
        services.AddSingleton<FarewellWords>();
        services.AddSingleton<Listener>();
        services.AddSingleton<AskDialog>();
        services.AddSingleton<OrderAnswers>();
        services.AddSingleton<CareLines>();
        services.AddSingleton<RepairCard>();
        services.AddSingleton<RepairAnswers>();
        services.AddSingleton<RepairChecklist>();
        services.AddSingleton<MailTalk>();
        services.AddSingleton<ReturnAnswers>();
        services.AddSingleton<ReturnQuestions>();
        services.AddSingleton<PlaceFinder>().AddSingleton<PlaceLines>().AddSingleton<PlaceCard>().AddSingleton<KnowledgeLines>();

        services.AddScoped<OrderFinder>();
        services.AddSingleton<MarketLines>();
        services.AddScoped<DeviceDesk>();
        services.AddScoped<DeviceDialog>();
        services.AddScoped<SituationDesk>();
        services.AddScoped<CallBackDesk>();
        services.AddSingleton<WarrantyLines>();
        services.AddSingleton<DocumentLines>();
        services.AddScoped<PaperLines>();
        services.AddScoped<CareDesk>();
        services.AddScoped<MailCodeDesk>();
        services.AddScoped<CheckInDesk>();
        services.AddScoped<RepairQuestions>();
        services.AddScoped<RepairNews>();
        services.AddScoped<RepairWarranty>();
        services.AddScoped<RepairConcern>();
        services.AddScoped<ReturnForm>();
        services.AddScoped<ReturnNews>();
        services.AddScoped<TicketClerk>();
        services.AddScoped<TicketNews>();
        services.AddScoped<RepairUnits>();
        services.AddScoped<RepairIntake>();
        services.AddScoped<RepairSubmission>();
        services.AddScoped<RepairTalk>();
        services.AddScoped<PictureDesk>();
        services.AddScoped<SmallTalk>();
        services.AddScoped<Reception>();
        services.AddScoped<WishList>();
        services.AddScoped<CommandDesk>();
        services.AddSingleton<RatingDesk>();
        services.AddScoped<DeskClock>();
        services.AddScoped<DeskMemory>();
        services.AddScoped<MainDialog>();
        services.AddScoped<IBot, ServiceDesk>();
        return services.AddTopics();
    }

    private static IServiceCollection AddTopics(this IServiceCollection services)
    {
        services.AddScoped<TopicDialog, OrderStatusDialog>();
        services.AddScoped<TopicDialog, CareCheckDialog>();
        services.AddScoped<TopicDialog, MailDialog>();
        services.AddScoped<TopicDialog, OutsideHelpDialog>();
        services.AddScoped<TopicDialog, NearestServiceDialog>();
        services.AddScoped<TopicDialog, KnowledgeDialog>();
        services.AddScoped<TopicDialog, DeviceTipDialog>();
        services.AddScoped<TopicDialog, WarrantyDialog>();
        services.AddScoped<TopicDialog, DocumentsDialog>();
        services.AddScoped<TopicDialog, PhoneDialog>();
        services.AddScoped<TopicDialog, InvoiceDialog>();
        services.AddScoped<TopicDialog, ReceiptDialog>();
        services.AddScoped<TopicDialog, RepairRequestDialog>();
        services.AddScoped<TopicDialog, RepairStatusDialog>();
        services.AddScoped<TopicDialog, ReturnDialog>();
        services.AddScoped<TopicDialog, RefundDialog>();
        services.AddScoped<HandOverDialog>();
        services.AddScoped<TopicDialog>(provider => provider.GetRequiredService<HandOverDialog>());
        services.AddScoped<TopicDialog, ComplaintDialog>();
        services.AddScoped<TopicDialog, MatterDialog>();
        services.AddScoped<TopicDialog, TicketStatusDialog>();
        return services;
    }
}
