using ServiceBot.Benchmarks.Chats;
using ServiceBot.Benchmarks.Processes;

namespace ServiceBot.Benchmarks.Turns;

/// <summary>One way to chat with one server, and how it did.</summary>
internal sealed class Contestant(string name, Server server, IReadOnlyList<ICustomer> customers) : IAsyncDisposable
{
    public string Name => name;

    public Tally Tally { get; } = new();

    public IReadOnlyList<ICustomer> Customers => customers;

    public Task WarmUpAsync(TimeSpan span) => Round.PlayAsync(customers, span, new Tally());

    public async Task PlayAsync(TimeSpan span)
    {
        var before = server.Processor;
        await Round.PlayAsync(customers, span, Tally);
        Tally.Processor += server.Processor - before;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var customer in customers)
            await customer.DisposeAsync();
    }
}
