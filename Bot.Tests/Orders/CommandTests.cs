using Microsoft.Data.Sqlite;
using ServiceBot.Commands;
using ServiceBot.Tests.Importing;
using ServiceBot.Tests.Understanding;

namespace ServiceBot.Tests.Orders;

public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicebot-");

    [Fact]
    public async Task A_good_file_is_imported_and_again_changes_nothing()
    {
        var file = Write("orders.jsonl", OrderFile.Line());

        Assert.Equal((0, "orders: 1 new, 0 replaced, 0 unchanged.\n", ""), await Run("import", "orders", file));
        Assert.Equal((0, "orders: 0 new, 0 replaced, 1 unchanged.\n", ""), await Run("import", "orders", file));
    }

    [Fact]
    public async Task A_bad_line_is_named_with_file_line_field_and_what_was_expected()
    {
        var file = Write("orders.jsonl", OrderFile.Line(), OrderFile.Line(order =>
        {
            order["orderNumber"] = "W2";
            order["orderedItem"]![1]!["orderQuantity"] = 0;
        }));

        var (code, output, error) = await Run("import", "orders", file);

        Assert.Equal(1, code);
        Assert.Equal("orders.jsonl, line 2, orderedItem[1].orderQuantity: expected a whole number of at least 1\n", error);
        Assert.Contains("nothing was imported", output);
        Assert.Equal(0, (await Run("import", "orders", file, "--skip-bad")).Code);
    }

    [Fact]
    public async Task Devices_are_imported_too()
    {
        var file = Write("devices.jsonl", """{"@type":"IndividualProduct","serialNumber":"C02XL0GTJGH5","model":"MacBook Air"}""");

        Assert.Equal((0, "devices: 1 new, 0 replaced, 0 unchanged.\n", ""), await Run("import", "devices", file));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "orders")]
    [InlineData("import", "orders", "/no/such/file")]
    [InlineData("import", "wishes", "x")]
    [InlineData("dance")]
    [InlineData("staff", "add", "anna")]
    [InlineData("staff", "add", "anna", "--role", "king")]
    [InlineData("transcripts", "export")]
    [InlineData("backup")]
    public async Task Wrong_usage_ends_with_2(params string[] args) => Assert.Equal(2, (await Run(args)).Code);

    [Fact]
    public async Task A_sign_in_link_is_printed_and_only_its_hash_kept()
    {
        var (code, output, _) = await Run("staff", "add", "王小明", "--role", "reviewer");

        Assert.Equal(0, code);
        var secret = output.Split("/staff/join?code=")[1].Trim();
        Assert.True(secret.Length >= 43);
        Assert.DoesNotContain(secret, DatabaseText());
    }

    [Fact]
    public async Task Each_API_key_is_new_and_only_its_hash_kept()
    {
        var (first, second) = ((await Run("api-key", "add", "erp")).Output.Trim(), (await Run("api-key", "add", "erp")).Output.Trim());

        Assert.NotEqual(first, second);
        Assert.DoesNotContain(first, DatabaseText());
    }

    [Fact]
    public async Task The_Direct_Line_secret_stays_until_it_is_rotated()
    {
        var first = (await Run("directline", "secret")).Output;

        Assert.Equal(first, (await Run("directline", "secret")).Output);
        Assert.NotEqual(first, (await Run("directline", "secret", "--rotate")).Output);
    }

    [Fact]
    public async Task A_backup_is_a_whole_database_and_never_replaces_a_file()
    {
        await Run("import", "orders", Write("orders.jsonl", OrderFile.Line()));
        var copy = Path.Combine(_folder.FullName, "backups", "copy.db");

        Assert.Equal(0, (await Run("backup", copy)).Code);
        Assert.Equal(2, (await Run("backup", copy)).Code);

        using var connection = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM orders";
        Assert.Equal(1L, command.ExecuteScalar());
    }

    [Fact]
    public async Task Transcripts_are_written_one_file_a_conversation()
    {
        var folder = Path.Combine(_folder.FullName, "transcripts");

        Assert.Equal((0, "0 transcripts.\n", ""), await Run("transcripts", "export", "--out", folder));
        Assert.True(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_the_bot_understands_of_a_line_can_be_asked()
    {
        var (code, output, _) = await Run("understand", "什麼時候到貨?");

        Assert.Equal(0, code);
        Assert.Contains("zh-Hant", output);
    }

    [Fact]
    public async Task A_file_of_labelled_lines_is_evaluated()
    {
        Assert.Equal(1, (await Run("evaluate", Write("bad.jsonl", "no json"))).Code);
        Assert.Equal(0, (await Run("evaluate", Write("good.jsonl", """{"text":"你好","locale":"zh-Hant","intent":"greeting"}"""))).Code);
    }

    [Theory]
    [InlineData]
    [InlineData("--urls=http://localhost:5000")]
    [InlineData("--Store:Region", "TW")]
    public async Task Without_a_command_the_host_serves(params string[] args) => Assert.Null(await CommandLine.TryRunAsync(args));

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:ServiceBot"] = $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False",
            ["Understanding:Cache"] = TestModels.Directory,
        };
        var code = await CommandLine.RunAsync(args, new CommandConsole(output, error), settings);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private string DatabaseText() =>
        string.Concat(_folder.GetFiles("shop.db*").Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName))));
}
