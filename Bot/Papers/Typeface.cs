using ServiceBot.Papers.Pdf;

namespace ServiceBot.Papers;

/// <summary>The typeface of all papers, Noto Sans SC: read with the first paper and kept.</summary>
internal sealed class Typeface
{
    private readonly Lazy<TrueTypeFont> _font = new(() => new TrueTypeFont(File.ReadAllBytes(FilePath)));

    public TrueTypeFont Font => _font.Value;

    /// <summary>It stands beside the program: the build fetches it (WebAssets.targets).</summary>
    public static string FilePath => Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSansSC-Regular.ttf");
}
