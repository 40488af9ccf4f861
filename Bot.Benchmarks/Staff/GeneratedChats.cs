using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ServiceBot.Benchmarks.Staff;

/// <summary>
/// As many chats as asked for, straight into the desk's tables: words by their rank (the first are in most chats, the last in next to
/// none), topics, channels, outcomes and ratings in uneven shares, and the numbers that customers type.
/// </summary>
internal sealed class GeneratedChats(int conversations, int messages)
{
    private const int AtOnce = 2000;
    private static readonly DateTimeOffset Newest = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Topics =
        ["order_status", "delivery_date", "tracking", "repair_request", "repair_status", "invoice", "receipt_pdf", "return_policy", "warranty_check", "nearest_service", "complaint", "human_agent"];

    public static IReadOnlyList<string> Chinese { get; } =
    [
        "訂單", "手機", "您好", "謝謝", "什麼", "時候", "可以", "發票", "收據", "退貨", "維修", "保固", "螢幕", "電池", "充電", "送修", "快遞", "包裹", "地址", "電話", "客服", "門市", "台北",
        "高雄", "台中", "序號", "耳機", "平板", "筆電", "鍵盤", "滑鼠", "相機", "鏡頭", "聲音", "喇叭", "麥克", "網路", "藍牙", "更新", "備份", "密碼", "帳號", "付款", "退款", "折扣", "活動", "贈品", "保險",
        "裂痕", "進水", "發燙", "當機", "重開", "黑屏", "閃爍", "雜音", "延遲", "遺失", "損壞", "瑕疵", "抱怨", "主管", "經理", "道歉", "賠償", "法院", "消基", "颱風", "淹水", "地震", "端午", "中秋", "除夕", "元宵",
    ];

    public static IReadOnlyList<string> English { get; } =
    [
        "order", "phone", "hello", "thanks", "when", "please", "invoice", "receipt", "return", "repair", "warranty", "screen", "battery", "charge", "courier", "parcel", "address", "store",
        "serial", "headphones", "tablet", "laptop", "keyboard", "camera", "speaker", "microphone", "update", "backup", "account", "refund", "discount", "voucher", "crack", "water", "overheats",
        "freezes", "restart", "flicker", "noise", "delay", "lost", "broken", "defect", "complaint", "manager", "apology", "compensation", "lawyer", "typhoon", "flood", "earthquake", "zeppelin",
    ];

    private readonly Random _random = new(20261128);

    public void Write(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = wal; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
        for (var from = 0; from < conversations; from += AtOnce)
        {
            Run(connection, "BEGIN");
            for (var i = from; i < Math.Min(conversations, from + AtOnce); i++)
                Write(connection, i);
            Run(connection, "COMMIT");
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Write(SqliteConnection connection, int number)
    {
        var began = Newest.AddSeconds(-100.0 * (conversations - number));
        var count = Math.Max(3, messages - 4 + _random.Next(9));
        var chinese = _random.Next(4) > 0;
        var locale = chinese ? _random.Next(3) > 0 ? "zh-Hant" : "zh-Hans" : "en";
        var topic = Topics[(int)(Topics.Length * Math.Pow(_random.NextDouble(), 2))];
        var rating = _random.Next(5) == 0 ? (int?)(1 + _random.Next(5)) : null;
        var outcome = _random.Next(10) switch { < 6 => "Answered", < 8 => "Unresolved", 8 => "HandedOver", _ => "None" };
        var id = Insert(
            connection, "INSERT INTO conversations (door, channel_id, conversation_id, version, last_sequence, desk, reference, signed_in_as, locale, persona, created_at, last_activity_at) VALUES ($0, $1, $2, 1, $3, $4, '{}', $5, $6, $7, $8, $9) RETURNING id",
            "directline", _random.Next(5) == 0 ? "emulator" : "directline", $"g-{number}", count,
            JsonSerializer.Serialize(new { Version = 1, Topic = topic, Outcome = outcome, Locale = locale, ClosedIdle = _random.Next(8) == 0, Rating = new { Asked = true, Score = rating } }),
            _random.Next(3) == 0 ? $"c-{_random.Next(conversations / 4)}" : null, locale, _random.Next(2) == 0 ? "lei" : "yue", began.ToUnixTimeMilliseconds(), began.AddSeconds(20 * count).ToUnixTimeMilliseconds());
        for (var i = 1; i <= count; i++)
        {
            var fromBot = i % 2 == 0;
            var at = began.AddSeconds(20 * i).ToUnixTimeMilliseconds();
            var json = JsonSerializer.Serialize(new { type = "message", id = $"g-{number}|{i:0000000}", text = Sentence(chinese, number, i), from = new { id = fromBot ? "bot" : $"u-{number}", name = fromBot ? "Lei" : "Customer" }, textFormat = fromBot ? "markdown" : "plain" });
            var heard = fromBot ? null : i == 1 ? $"sure {topic} 90 OrderTopicDialog:Order 1" : _random.Next(20) == 0 ? "nothing order_status,invoice 31 - 3" : "answer - - OrderTopicDialog:Contact 1";
            Insert(
                connection, "INSERT INTO activities (conversation_key, sequence, kind, from_bot, type, activity_id, sender, answer_to, in_reply, at, not_before, json, understood) VALUES ($0, $1, 0, $2, 'message', $3, $4, $5, 0, $6, $6, $7, $8)",
                id, i, fromBot ? 1 : 0, $"g-{number}|{i:0000000}", fromBot ? "bot" : $"u-{number}", fromBot ? i - 1 : null, at, json, heard);
        }
    }

    private string Sentence(bool chinese, int number, int line)
    {
        var words = chinese ? Chinese : English;
        var chosen = Enumerable.Range(0, 3 + _random.Next(6)).Select(_ => words[(int)(words.Count * Math.Pow(_random.NextDouble(), 3))]);
        var text = string.Join(chinese ? "" : " ", chosen);
        return (_random.Next(12), line) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{text} W{100000 + number}"),
            (1, 1) => string.Create(CultureInfo.InvariantCulture, $"{text} customer{number}@example.com"),
            _ => text + (chinese ? "。" : "."),
        };
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private long Insert(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteScalar() is long id ? id : 0;
    }
}
