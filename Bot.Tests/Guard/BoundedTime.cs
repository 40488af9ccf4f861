namespace ServiceBot.Tests.Guard;

[CollectionDefinition(nameof(BoundedTime), DisableParallelization = true)]
public sealed class BoundedTime;
