using ServiceBot.Dialogs.Understanding;
using ServiceBot.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class TopicModelFileTests : IDisposable
{
    private static readonly List<Phrase> Few =
        [.. Topics.All.SelectMany(topic => new[] { new Phrase(topic, topic.Replace('_', ' ')), new Phrase(topic, "my " + topic.Replace('_', ' ')) })];

    private readonly string _folder = Directory.CreateTempSubdirectory("models").FullName;

    private string ModelFile => Path.Combine(_folder, "deeper", "some.model");

    [Fact]
    public void A_model_read_from_disk_scores_as_it_did_when_trained()
    {
        var trained = TopicModels.ReadOrTrain(ModelFile, Few, "en");
        var read = TopicModelFile.Read(ModelFile);
        Assert.NotNull(read);
        Assert.Equal(ScoresOf(trained), ScoresOf(read));
        Assert.Equal([ModelFile], Directory.EnumerateFiles(Path.GetDirectoryName(ModelFile)!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(5000)]
    public void A_cut_off_file_is_trained_anew(int length)
    {
        var trained = TopicModels.ReadOrTrain(ModelFile, Few, "en");
        File.WriteAllBytes(ModelFile, File.ReadAllBytes(ModelFile)[..length]);
        Assert.Null(TopicModelFile.Read(ModelFile));
        Assert.Equal(ScoresOf(trained), ScoresOf(TopicModels.ReadOrTrain(ModelFile, Few, "en")));
        Assert.NotNull(TopicModelFile.Read(ModelFile));
    }

    [Fact]
    public void A_file_with_a_flipped_bit_is_not_believed()
    {
        TopicModels.ReadOrTrain(ModelFile, Few, "en");
        var bytes = File.ReadAllBytes(ModelFile);
        bytes[^3] ^= 1;
        File.WriteAllBytes(ModelFile, bytes);
        Assert.Null(TopicModelFile.Read(ModelFile));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_does_not_stop_the_desk()
    {
        File.WriteAllText(Path.Combine(_folder, "deeper"), "a file where the folder should be");
        Assert.Equal(Topics.All.Count, ScoresOf(TopicModels.ReadOrTrain(ModelFile, Few, "en")).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static float[] ScoresOf(TopicModel model) => model.Score(TextFeatures.Of("my refund status", "en", Entities.None));
}
