namespace ServiceBot.Benchmarks.Understanding;

/// <summary>How far one share of right answers is above another on the same lines, with its 95 % interval (Efron's percentiles, 10,000 resamples).</summary>
internal readonly record struct PairedBootstrap(double Difference, double Low, double High)
{
    private const int Resamples = 10_000;

    public static PairedBootstrap Of(IReadOnlyList<bool> one, IReadOnlyList<bool> other)
    {
        var differences = one.Zip(other, (left, right) => (left ? 1 : 0) - (right ? 1 : 0)).ToArray();
        var random = new Random(1);
        var means = new double[Resamples];
        for (var round = 0; round < Resamples; round++)
        {
            var sum = 0;
            for (var draw = 0; draw < differences.Length; draw++)
                sum += differences[random.Next(differences.Length)];
            means[round] = (double)sum / differences.Length;
        }

        Array.Sort(means);
        return new(differences.Average(), means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)]);
    }
}
