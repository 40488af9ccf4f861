namespace ServiceBot.Dialogs.Tickets;

/// <summary>How far an order can still be changed: not sent yet, on its way, or over.</summary>
public enum OrderChange { Possible, OnItsWay, TooLate }
