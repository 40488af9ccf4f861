using ServiceBot.Demo;

namespace ServiceBot.Channels.DirectLine;

/// <summary>The customers of the demo shop, whom any visitor may be; none outside Development.</summary>
internal sealed class DemoVisitors(IHostEnvironment environment, IConfiguration configuration)
{
    public IReadOnlyList<DemoCustomer> All { get; } =
        environment.IsDevelopment() && configuration.GetValue("Demo:Enabled", true) ? DemoCustomers.All : [];

    public DemoCustomer? Find(string? id) => All.FirstOrDefault(customer => customer.Id == id);
}
