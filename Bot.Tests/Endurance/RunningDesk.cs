namespace ServiceBot.Tests.Endurance;

/// <summary>One host for all tests that only talk to it.</summary>
public sealed class RunningDesk : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-running-");

    public RunningDesk() => Process = new DeskProcess(_directory.FullName);

    public DeskProcess Process { get; }

    public Task InitializeAsync() => Process.StartAsync();

    public async Task DisposeAsync()
    {
        await Process.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class SharedDesk : ICollectionFixture<RunningDesk>
{
    public const string Name = "A running desk";
}
