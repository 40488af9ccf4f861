using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Papers.Pdf;

/// <summary>The objects of a PDF file, numbered as they are added, and the file made of them.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that others refer to before it is written.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public int Add(FormattableString body) => Add(FormattableString.Invariant(body));

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public int AddStream(string entries, byte[] content)
    {
        using var body = new MemoryStream();
        using (var packed = new MemoryStream())
        {
            using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                zip.Write(content);
            body.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {packed.Length} /Filter /FlateDecode {entries} >>\nstream\n")));
            packed.WriteTo(body);
        }

        body.Write("\nendstream"u8);
        var number = Reserve();
        _objects[number - 1] = body.ToArray();
        return number;
    }

    public byte[] ToFile(int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        List<long> places = [];
        for (var index = 0; index < _objects.Count; index++)
        {
            places.Add(file.Position);
            Write(file, $"{index + 1} 0 obj\n");
            file.Write(_objects[index] ?? throw new InvalidOperationException($"Object {index + 1} was reserved and never written."));
            Write(file, $"\nendobj\n");
        }

        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var table = file.Position;
        Write(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write(file, $"{place:D10} 00000 n \n");
        Write(file, $"trailer\n<< /Size {places.Count + 1} /Root {catalog} 0 R /Info {information} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text outside of pages, such as a title: as UTF-16, whatever its characters.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Write(MemoryStream file, FormattableString text) => file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant(text)));
}
