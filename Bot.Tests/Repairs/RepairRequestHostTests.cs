using System.Text;
using ServiceBot.Tests.Endurance;
using ServiceBot.Tests.Understanding;

namespace ServiceBot.Tests.Repairs;

/// <summary>The repair request over a real host: once, not lost by a restart, and without what nobody should have pasted.</summary>
public sealed class RepairRequestHostTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-repairs-");
    private DeskProcess _desk = null!;

    public Task InitializeAsync()
    {
        _desk = DeskIn(_directory.FullName);
        return _desk.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _desk.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_of_the_same_submit_at_once_make_one_request_by_either_door()
    {
        using var web = new RepairForm(_desk);
        await web.JoinDirectLineAsync();
        using var channel = new RepairForm(_desk);
        foreach (var line in RepairForm.Lines)
        {
            await web.SayAsync(line);
            await channel.SayOnChannelAsync(line);
        }

        await Task.WhenAll(web.SayAsync("送出"), web.SayAsync("送出"), channel.SayOnChannelAsync("送出"), channel.SayOnChannelAsync("送出"));

        Assert.Equal(2, web.Count("repairs"));
        var said = (await web.ReadAsync()).Select(activity => (string?)activity!["text"] ?? "").ToList();
        Assert.Single(said, text => text.Contains("您的維修單號是", StringComparison.Ordinal));
        Assert.Single(said, text => text.Contains("不用再送一次", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_goes_on_where_it_stopped_after_the_host_was_killed()
    {
        using var form = new RepairForm(_desk);
        foreach (var line in RepairForm.Lines.Take(5))
            await form.SayOnChannelAsync(line);
        await _desk.KillAsync();
        await _desk.StartAsync();

        Assert.Contains("備份好了嗎", await form.SayOnChannelAsync("台北信義"), StringComparison.Ordinal);
        foreach (var line in RepairForm.Lines.Skip(6))
            await form.SayOnChannelAsync(line);
        Assert.Contains("您的維修單號是", await form.SayOnChannelAsync("送出"), StringComparison.Ordinal);
    }

    /// <summary>D-04, X-08: at every question, and afterwards in no file of the host's: database, journal, models.</summary>
    [Fact]
    public async Task D_04_X_08_A_password_an_ID_and_a_card_number_are_refused_at_every_question_and_kept_nowhere()
    {
        string[] secrets = ["hunter7x9Q", "A123456789", "4111111111111111"];
        using var form = new RepairForm(_desk);
        foreach (var line in RepairForm.Lines)
        {
            foreach (var secret in secrets)
                await form.SayOnChannelAsync(secret == secrets[0] ? $"我的密碼是 {secret}" : $"這是我的 {secret}");
            if (line != RepairForm.Lines[0])
                Assert.Contains("剛才那一段我沒有留下", await form.SayOnChannelAsync($"卡號 {secrets[2]}"), StringComparison.Ordinal);
            Assert.Contains("千萬不要傳到聊天視窗裡", await form.SayOnChannelAsync($"Apple ID 密碼：{secrets[0]}"), StringComparison.Ordinal);
            await form.SayOnChannelAsync(line);
        }

        await form.SayOnChannelAsync("送出");
        await _desk.KillAsync();
        foreach (var file in _directory.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName);
            foreach (var secret in secrets)
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"{file.Name} has {secret}");
        }

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, _desk.Said, StringComparison.Ordinal));
    }

    private static DeskProcess DeskIn(string directory)
    {
        var models = Path.Combine(directory, "models");
        TestModels.CopyTo(models);
        return new(directory, new Dictionary<string, string> { ["Understanding__Cache"] = models, ["Logging__LogLevel__Default"] = "Debug" });
    }
}
