using System.Globalization;
using ServiceBot.Benchmarks.Processes;

namespace ServiceBot.Benchmarks.CheckIns;

/// <summary>What a process holds: threads, open files and sockets, memory.</summary>
internal sealed record Held(int Threads, int Handles, long Memory)
{
    public static Held By(Server server) => new(server.Threads, server.Handles, server.Memory);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Threads} threads, {Handles} open files and sockets, {Memory / 1024 / 1024:#,##0} MB");
}
