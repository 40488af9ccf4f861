using System.Buffers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// An upload as it streams in: the activity, the pictures and videos, and why the rest was refused. What is refused is read over and
/// kept nowhere; what is taken lies in a temporary file from 64 KB on, so that many large uploads at once cost no memory.
/// </summary>
internal sealed class UploadForm : IAsyncDisposable
{
    public const int MostFiles = 16;
    public const int LargestActivity = 256 * 1024;

    /// <summary>Reasons of <see cref="Refused"/>.</summary>
    public const string Empty = "empty", TooLarge = "too_large", NoPicture = "no_picture";

    private const int InMemory = 64 * 1024;

    private long _left;

    private UploadForm(long largest) => _left = largest;

    public byte[]? Activity { get; private set; }

    public List<TakenFile> Files { get; } = [];

    /// <summary>Names and reasons, in the order in which they came.</summary>
    public List<(string Name, string Reason)> Refused { get; } = [];

    /// <param name="largest">Bytes of all files together.</param>
    /// <exception cref="InvalidDataException">More parts than are taken, or no multipart at all; one that is cut off is an <see cref="IOException"/>.</exception>
    public static async Task<UploadForm> ReadAsync(Stream body, string boundary, long largest, CancellationToken cancellationToken)
    {
        var form = new UploadForm(largest);
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
                await form.TakeAsync(section, cancellationToken);
            return form;
        }
        catch
        {
            await form.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in Files)
            await file.Content.DisposeAsync();
    }

    private async Task TakeAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            return;
        if (HeaderUtilities.RemoveQuotes(disposition.Name).Equals("activity", StringComparison.Ordinal))
        {
            Activity = await ReadActivityAsync(section.Body, cancellationToken);
            return;
        }

        var name = disposition.FileNameStar is { HasValue: true } star ? star : HeaderUtilities.RemoveQuotes(disposition.FileName);
        if (!name.HasValue)
            return;
        if (Files.Count + Refused.Count == MostFiles)
            throw new InvalidDataException("Too many files.");
        await TakeFileAsync(name.Value ?? "", section.Body, cancellationToken);
    }

    private static async Task<byte[]> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestActivity + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= LargestActivity ? buffer[..length] : throw new InvalidDataException("The activity is too large.");
    }

    private async Task TakeFileAsync(string name, Stream body, CancellationToken cancellationToken)
    {
        var head = new byte[FileKind.Head];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (FileKind.Of(head.AsSpan(0, length)) is not { } kind)
        {
            Refused.Add((name, length == 0 ? Empty : NoPicture));
            return;
        }

        var content = new FileBufferingWriteStream(InMemory);
        if (await CopyAsync(head, body, content, _left, cancellationToken))
        {
            _left -= content.Length;
            Files.Add(new TakenFile(name, kind, content));
            return;
        }

        await content.DisposeAsync();
        Refused.Add((name, TooLarge));
    }

    private static async Task<bool> CopyAsync(byte[] head, Stream body, FileBufferingWriteStream content, long most, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(InMemory);
        try
        {
            long taken = head.Length;
            await content.WriteAsync(head, cancellationToken);
            while (taken <= most && await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                taken += read;
                await content.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return taken <= most;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <param name="Name">As the customer's device calls it.</param>
internal sealed record TakenFile(string Name, FileKind Kind, FileBufferingWriteStream Content);
