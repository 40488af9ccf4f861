using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Importing;
using ServiceBot.Orders;
using ServiceBot.Tests.Repairs;

namespace ServiceBot.Tests.Importing;

/// <summary><c>POST /api/import/orders</c> does what <c>import orders FILE</c> does.</summary>
public sealed class ImportEndpointTests
{
    private const string Path = "/api/import/orders";

    [Fact]
    public async Task Orders_come_in_by_HTTP_and_the_second_time_change_nothing()
    {
        using var shop = await OpenAsync();

        var (status, report) = await shop.PostAsync(Path, Lines(Order("W1"), Order("W2")));
        var (_, again) = await shop.PostAsync(Path, Lines(Order("W1"), Order("W2")));

        Assert.Equal((200, 2), (status, report.GetProperty("added").GetInt32()));
        Assert.Equal((0, 2), (again.GetProperty("added").GetInt32(), again.GetProperty("unchanged").GetInt32()));
        Assert.Equal(2, await CountAsync(shop));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_nothing_is_written_unless_bad_ones_may_be_skipped()
    {
        using var shop = await OpenAsync();
        string[] lines = [Order("W1"), """{"@type":"Order","orderNumber":"W2"}""", Order("W3")];

        var (status, refused) = await shop.PostAsync(Path, Lines(lines));

        Assert.Equal(400, status);
        var fault = refused.GetProperty("faults").EnumerateArray().First(fault => fault.GetProperty("field").GetString() == "orderDate");
        Assert.Equal(2, fault.GetProperty("line").GetInt64());
        Assert.NotEmpty(fault.GetProperty("expected").GetString()!);
        Assert.Equal(0, await CountAsync(shop));

        var (skipped, report) = await shop.PostAsync($"{Path}?skipBad=true", Lines(lines));
        Assert.Equal((200, 2), (skipped, report.GetProperty("added").GetInt32()));
        Assert.NotEqual(0, report.GetProperty("faults").GetArrayLength());
        Assert.Equal(400, (await shop.PostAsync($"{Path}?skipBad=perhaps", Lines(lines))).Status);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_whether_its_head_admits_it_or_not()
    {
        using var shop = await OpenAsync();

        using var honest = new StreamContent(new Zeros(ImportEndpoint.LargestBody + 1));
        honest.Headers.ContentLength = ImportEndpoint.LargestBody + 1;
        Assert.Equal(413, (await shop.PostAsync(Path, honest)).Status);
        using var silent = new StreamContent(new Zeros(ImportEndpoint.LargestBody + 1));
        Assert.Equal(413, (await shop.PostAsync(Path, silent)).Status);
    }

    [Fact]
    public async Task A_body_of_nothing_but_bad_lines_is_read_only_as_far_as_it_takes_to_know()
    {
        using var shop = await OpenAsync();
        var junk = Lines([.. Enumerable.Repeat("no order", 5000)]);

        var (status, refused) = await shop.PostAsync($"{Path}?skipBad=true", junk);

        Assert.Equal((400, ImportEndpoint.MostFaults), (status, refused.GetProperty("faults").GetArrayLength()));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_read()
    {
        using var shop = await OpenAsync();
        shop.SignInWith("sb_wrong");

        Assert.Equal(401, (await shop.PostAsync(Path, Lines(Order("W1")))).Status);
        Assert.Equal(0, await CountAsync(shop));
    }

    private static async Task<RepairShop> OpenAsync()
    {
        var shop = new RepairShop();
        await shop.SignInAsync();
        return shop;
    }

    private static async Task<int> CountAsync(RepairShop shop)
    {
        await using var db = await shop.DatabaseAsync();
        return await db.Set<OrderRow>().CountAsync();
    }

    private static string Order(string number) =>
        $$$"""{"@type":"Order","orderNumber":"{{{number}}}","orderDate":"2026-09-08","customer":{"email":"lin@example.com"},"orderedItem":[{"orderedItem":{"name":"iPhone 15"}}]}""";

    private static StringContent Lines(params string[] lines) => new(string.Join('\n', lines), Encoding.UTF8, new MediaTypeHeaderValue("application/x-ndjson"));

    /// <summary>So many zero bytes, made as they are read.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(_left, count);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
