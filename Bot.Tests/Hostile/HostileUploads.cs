using System.Net.Http.Headers;
using System.Text;

namespace ServiceBot.Tests.Hostile;

/// <summary>Bodies of <c>upload</c> that no client of good will sends.</summary>
internal static class HostileUploads
{
    private const string Message = """{"type":"message","from":{"id":"x"},"attachments":[{"contentType":"image/png","contentUrl":"blob:x","name":"a.png"}]}""";

    public static IEnumerable<(string Name, HttpContent Content)> All() => [.. Bare(), .. Activities(), .. Files()];

    private static IEnumerable<(string Name, HttpContent Content)> Bare()
    {
        yield return ("nothing", new ByteArrayContent([]));
        yield return ("JSON", new StringContent(Message, Encoding.UTF8, "application/json"));
        yield return ("a picture that is no form", Typed([0x89, 0x50, 0x4E, 0x47], "image/png"));
        yield return ("a form without a boundary", Typed("--x\r\n\r\n"u8.ToArray(), "multipart/form-data"));
        yield return ("a boundary of 500 characters", Typed([], $"multipart/form-data; boundary={new string('b', 500)}"));
        yield return ("an empty form", Typed([], "multipart/form-data; boundary=b"));
        yield return ("a form that is cut off", Typed("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc"u8.ToArray(), "multipart/form-data; boundary=b"));
        yield return ("a part without headers", Typed("--b\r\n\r\nabc\r\n--b--\r\n"u8.ToArray(), "multipart/form-data; boundary=b"));
        yield return ("a part with 1,000 headers", Typed(Encoding.ASCII.GetBytes($"--b\r\n{string.Concat(Enumerable.Range(0, 1000).Select(n => $"X-{n}: a\r\n"))}\r\nabc\r\n--b--\r\n"), "multipart/form-data; boundary=b"));
        yield return ("bytes after the end", Typed("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc\r\n--b--\r\n\0\0\0"u8.ToArray(), "multipart/form-data; boundary=b"));
        yield return ("a plain form", new FormUrlEncodedContent([new("activity", Message)]));
        yield return ("a plain form of 10,000 fields", new FormUrlEncodedContent(Enumerable.Range(0, 10_000).Select(n => new KeyValuePair<string, string>($"f{n}", "x"))));
    }

    private static IEnumerable<(string Name, HttpContent Content)> Activities()
    {
        foreach (var activity in new[] { "", "{", "[]", "null", "1", "{\"type\":1}", "{\"type\":\"message\",\"attachments\":[null]}", "{\"type\":\"message\",\"attachments\":{}}", new string('[', 2000), "{\"type\":\"typing\"}", "{\"type\":\"unknown\"}" })
            yield return ($"the activity {activity[..Math.Min(40, activity.Length)]}", new MultipartFormDataContent { { Part(activity), "activity", "blob" }, { Part("abc"), "file", "a.txt" } });
        yield return ("an activity of 1 MB", new MultipartFormDataContent { { Part(new string('a', 1_000_000)), "activity", "blob" } });
        yield return ("two activities", new MultipartFormDataContent { { Part(Message), "activity", "blob" }, { Part(Message), "activity", "blob" } });
        yield return ("no file for what is described", new MultipartFormDataContent { { Part(Message), "activity", "blob" } });
    }

    private static IEnumerable<(string Name, HttpContent Content)> Files()
    {
        foreach (var name in new[] { "../../etc/passwd", "C:\\a.exe", "a\0b", "con", ".", new string('n', 5000), "😀.png", "a\u202Egnp.exe", "<script>.svg", "%00" })
            yield return ($"a file named {name[..Math.Min(20, name.Length)]}", new MultipartFormDataContent { Named(name) });
        foreach (var type in new[] { "text/html", "image/svg+xml", "nonsense", "image/png; a=\"", new string('t', 3000), "application/x-msdownload" })
            yield return ($"a file of type {type[..Math.Min(20, type.Length)]}", new MultipartFormDataContent { Of(type) });
        yield return ("an empty file", new MultipartFormDataContent { { Part(""), "file", "a.txt" } });
        yield return ("100 files", Many(100));
        yield return ("a file of 11 MB", new MultipartFormDataContent { { new ByteArrayContent(new byte[11 * 1024 * 1024]), "file", "big.bin" } });
    }

    private static MultipartFormDataContent Many(int count)
    {
        var form = new MultipartFormDataContent();
        for (var number = 0; number < count; number++)
            form.Add(Part("x"), "file", $"{number}.txt");
        return form;
    }

    private static ByteArrayContent Named(string name)
    {
        var part = Part("abc");
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{Uri.EscapeDataString(name)}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        return part;
    }

    private static ByteArrayContent Of(string type)
    {
        var part = new ByteArrayContent("abc"u8.ToArray());
        part.Headers.TryAddWithoutValidation("Content-Type", type);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "a" };
        return part;
    }

    private static ByteArrayContent Part(string text) => new(Encoding.UTF8.GetBytes(text));

    private static ByteArrayContent Typed(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
