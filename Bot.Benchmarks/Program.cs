using ServiceBot.Benchmarks;
using ServiceBot.Benchmarks.Bare;
using ServiceBot.Benchmarks.CheckIns;
using ServiceBot.Benchmarks.Disk;
using ServiceBot.Benchmarks.Framework;
using ServiceBot.Benchmarks.Knowledge;
using ServiceBot.Benchmarks.Orders;
using ServiceBot.Benchmarks.Papers;
using ServiceBot.Benchmarks.Sockets;
using ServiceBot.Benchmarks.Staff;
using ServiceBot.Benchmarks.Turns;
using ServiceBot.Benchmarks.Understanding;

const string Usage = """
    dotnet run -c Release --project Bot.Benchmarks -- …
      turns   [--customers 16,64] [--seconds 10] [--rounds 5] [--turns-per-chat 10]
              whole chats against the desk and against a bare endpoint, in the same run
      framework [--seconds 10] [--conversations 64] [--rounds 5] [--warm-up 8]
              bots on BotFramework against an endpoint without a framework, in the same run
      checkins [--waiting 100000] [--due 1000] [--customers 8] [--seconds 5] [--rounds 3]
              silent customers in the table, and what a burst of due check-ins costs the others
      sockets [--conversations 500] [--turns 20] [--slow 50] [--idle 3000]
              Direct Line chats over WebSocket: nothing lost, doubled or out of order; slow readers; what an idle socket holds
      micro   [--seconds 3]                     time and memory of the framework's single operations
      knowledge [--rounds 20000]                time to hold a message against the knowledge base
      papers  [--count 500]                     time and size of a receipt as a PDF file
      understanding --files a.jsonl,b.jsonl     the desk's reading of labelled lines against fastText and naive Bayes, in the same run
      staff   [--conversations 200000] [--messages 15] [--rounds 3] [--dir DIR]
              the staff's lists, search, reports and exports on a large log, which is kept in DIR for the next time
      fsync   [--seconds 2] [--dir DIR]         how long this disk takes to make 4 KB durable
      orders  [--count 1000] [--out FILE]       a file for "import orders"
      bare    [--port 3979] [--reply-bytes 900] the endpoint that "turns" compares with
    """;

var arguments = new Arguments(args.Skip(1));
switch (args.FirstOrDefault())
{
    case "turns":
        await TurnsBenchmark.RunAsync(arguments);
        return 0;
    case "framework":
        await FrameworkBenchmark.RunAsync(arguments);
        return 0;
    case "checkins":
        return await CheckInsBenchmark.RunAsync(arguments) ? 0 : 1;
    case "sockets":
        return await SocketsBenchmark.RunAsync(arguments) ? 0 : 1;
    case "micro":
        await MicroBenchmark.RunAsync(arguments);
        return 0;
    case FrameworkBenchmark.BotsCommand:
        await BotHost.RunAsync(arguments.Number("port", 3980));
        return 0;
    case FrameworkBenchmark.PlainCommand:
        await PlainBot.RunAsync(arguments.Number("port", 3981));
        return 0;
    case FrameworkBenchmark.ConnectorCommand:
        await LoopbackConnector.RunAsync(arguments.Number("port", 3982));
        return 0;
    case "knowledge":
        KnowledgeBenchmark.Run(arguments.Number("rounds", 20000));
        return 0;
    case "papers":
        PapersBenchmark.Run(arguments.Number("count", 500));
        return 0;
    case "understanding":
        return UnderstandingBenchmark.Run(arguments.Text("files", "").Split(',', StringSplitOptions.RemoveEmptyEntries)) ? 0 : 1;
    case "staff":
        return await StaffBenchmark.RunAsync(arguments) ? 0 : 1;
    case "fsync":
        Console.WriteLine(FsyncProbe.Run(arguments.Text("dir", Path.GetTempPath()), TimeSpan.FromSeconds(arguments.Number("seconds", 2))));
        return 0;
    case "orders":
        OrderFile.Write(arguments.Text("out", "orders.jsonl"), arguments.Number("count", 1000), OrderFile.Today());
        return 0;
    case "bare":
        await BareEndpoint.RunAsync(arguments.Number("port", 3979), arguments.Number("reply-bytes", 900));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
