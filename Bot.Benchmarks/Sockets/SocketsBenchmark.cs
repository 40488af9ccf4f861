using System.Globalization;
using System.Net.WebSockets;
using ServiceBot.Benchmarks.Chats;
using ServiceBot.Benchmarks.Orders;
using ServiceBot.Benchmarks.Processes;

namespace ServiceBot.Benchmarks.Sockets;

/// <summary>
/// Hundreds of Direct Line conversations at once over WebSocket: whether each socket brought its conversation's log exactly, what readers
/// who do not read cost the others, and what an idle socket holds.
/// </summary>
internal static class SocketsBenchmark
{
    private const int MostOfConversation = 6;
    private const double MostKilobytes = 30;

    /// <returns>Whether nothing was lost, doubled or out of order, and idle sockets are as small as they should be.</returns>
    public static async Task<bool> RunAsync(Arguments arguments)
    {
        var (conversations, turns, slow) = (arguments.Number("conversations", 500), arguments.Number("turns", 20), arguments.Number("slow", 50));
        var today = OrderFile.Today();
        await using var desk = await Desk.StartAsync(conversations, today);
        using var http = Wire.Client(64);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(arguments.Number("limit", 600)), TimeProvider.System);
        var exact = await PlayAsync("warm", desk, http, 32, 5, 0, today, [], limit.Token);
        List<SocketCustomer> open = [];
        exact &= await PlayAsync("swift", desk, http, conversations, turns, 0, today, open, limit.Token);
        exact &= await PlayAsync("mixed", desk, http, conversations, turns, slow, today, open, limit.Token);
        foreach (var customer in open)
            await customer.DisposeAsync();
        var small = await HoldAsync(arguments.Number("idle", 3000), today, limit.Token);
        return exact && small;
    }

    private static async Task<bool> PlayAsync(
        string name, Desk desk, HttpMessageInvoker http, int conversations, int turns, int slow, DateOnly today, List<SocketCustomer> open, CancellationToken cancellationToken)
    {
        List<SocketCustomer> customers = [.. Enumerable.Range(0, conversations).Select(i => new SocketCustomer(
            http, desk.Server.Address, desk.Secret, $"{name}-{i}", Question.About(GeneratedOrder.OnItsWay(i % Math.Max(1, conversations / 8), today), i), slow: i < slow))];
        open.AddRange(customers);
        await Task.WhenAll(customers.Select(customer => customer.StartAsync(cancellationToken)));
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(customers.Select(customer => customer.ChatAsync(turns, cancellationToken)));
        var took = TimeProvider.System.GetElapsedTime(started);
        string[] faults = [.. (await Task.WhenAll(customers.Select(customer => customer.CheckAsync(cancellationToken)))).OfType<string>()];
        var waits = Spread.Of(customers.Where(customer => !customer.IsSlow).SelectMany(customer => customer.Waits));
        Line($"{conversations} conversations at once, {turns} turns each, {slow} of them by readers who do not read: {conversations * turns / took.TotalSeconds:#,##0} turns/s; from the POST to the answer on the socket: {waits}");
        Line($"  lost, doubled or out of order: {faults.Length}{string.Concat(faults.Take(3).Select(fault => "\n    " + fault))}");
        return faults.Length == 0;
    }

    /// <summary>On a desk of its own: by how much its live memory grows.</summary>
    private static async Task<bool> HoldAsync(int idle, DateOnly today, CancellationToken cancellationToken)
    {
        await using var desk = await Desk.StartAsync(100, today);
        using var http = Wire.Client(64);
        List<SocketCustomer> customers = [];
        await PlayAsync("idle", desk, http, Math.Max(1, idle / MostOfConversation), 2, 0, today, customers, cancellationToken);
        var before = await SettledAsync(desk, cancellationToken);
        var sockets = await OpenAsync(customers, idle, cancellationToken);
        var after = await SettledAsync(desk, cancellationToken);
        var each = (after - before) / 1024.0 / idle;
        Line($"{idle:#,##0} idle sockets beside {customers.Count} used ones: live memory is {before / 1024.0 / 1024:0.0} MB before, {after / 1024.0 / 1024:0.0} MB with them: {each:0.0} KB each (at most {MostKilobytes:0})");
        foreach (var socket in sockets)
            Close(socket);
        foreach (var customer in customers)
            await customer.DisposeAsync();
        return each <= MostKilobytes;

        static void Close(ClientWebSocket socket)
        {
            socket.Abort();
            socket.Dispose();
        }
    }

    private static async Task<List<ClientWebSocket>> OpenAsync(List<SocketCustomer> customers, int count, CancellationToken cancellationToken)
    {
        List<ClientWebSocket> sockets = [];
        for (var i = 0; i < count; i++)
            sockets.Add(await customers[i % customers.Count].OpenAnotherAsync(cancellationToken));
        return sockets;
    }

    // Longer than a keep-alive, so that every socket has been written to once.
    private static async Task<long> SettledAsync(Desk desk, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, cancellationToken);
        return await LiveMemory.OfAsync(desk.Server, cancellationToken);
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
