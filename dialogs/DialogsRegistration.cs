using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Answers;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.CheckIns;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Farewell;
using ServiceBot.Dialogs.Greeting;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Ratings;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Tickets;

namespace ServiceBot.Dialogs;

public static class DialogsRegistration
{
    /// <summary>
    /// The bot and its dialogs. What speaks is made once; whatever reads or writes for the customer is made for each turn, because
    /// its ports belong to the turn.
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
        services.AddSingleton<RepairChecklist>();
        services.AddSingleton<MailTalk>();

        services.AddScoped<OrderFinder>();
        services.AddScoped<CareDesk>();
        services.AddScoped<CheckInDesk>();
        services.AddScoped<RepairQuestions>();
        services.AddScoped<RepairUnits>();
        services.AddScoped<RepairAnswers>();
        services.AddScoped<RepairSubmission>();
        services.AddScoped<RepairTalk>();
        services.AddScoped<PictureDesk>();
        services.AddScoped<SmallTalk>();
        services.AddScoped<Reception>();
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
        services.AddScoped<TopicDialog, AnswersDialog>();
        services.AddScoped<TopicDialog, RepairRequestDialog>();
        services.AddScoped<TopicDialog, RepairStatusDialog>();
        services.AddScoped<TopicDialog, HandOverDialog>();
        return services;
    }
}
