using System.Collections;

namespace ServiceBot.Papers.Pdf;

/// <summary>Sets a paper from top to bottom, in the shop's colours; goes on to a next page by itself.</summary>
internal sealed class Sheet
{
    private const double Left = 56;
    private const double Top = 52;
    private const double Bottom = PdfPage.Height - 60;
    private const double Room = PdfPage.Width - (2 * Left);
    private const double CodeSize = 96;
    private const string Ink = "0.141 0.188 0.176";
    private const string Soft = "0.361 0.416 0.396";
    private const string Accent = "0.122 0.435 0.361";
    private const string Tint = "0.953 0.929 0.886";
    private const string Rule = "0.859 0.831 0.784";

    private static readonly Lettering Body = new(10, Ink);
    private static readonly Lettering Strong = new(10, Ink, Bold: true);
    private static readonly Lettering Label = new(8.5, Soft);
    private static readonly Lettering Small = new(8.5, Soft);
    private static readonly Lettering Heading = new(12, Accent, Bold: true);

    private readonly PdfDocument _pdf;
    private PdfPage _page;
    private double _at = Top;

    public Sheet(PdfDocument pdf)
    {
        _pdf = pdf;
        _page = pdf.AddPage();
    }

    /// <summary>Who sends it, what it is, its number; with a code at the right where there is one.</summary>
    public void Head(string shop, string title, string number, SheetCode? code = null)
    {
        _page.Fill(0, 0, PdfPage.Width, 8, Accent);
        Write(_pdf.Tags.Add("P"), Left, shop, new Lettering(12, Accent, Bold: true), Room);
        _at += 10;
        var room = code is null ? Room : Room - CodeSize - 16;
        Write(_pdf.Tags.Add("H1"), Left, title, new Lettering(22, Ink, Bold: true), room);
        _at += 2;
        Write(_pdf.Tags.Add("P"), Left, number, new Lettering(13, Soft), room);
        if (code is not null)
        {
            _page.Code(_pdf.Tags.Add("Figure", code.InWords), Left + Room - CodeSize, Top - 6, CodeSize, code.Modules);
            _at = Math.Max(_at, Top - 6 + CodeSize);
        }

        _at += 14;
        Line();
    }

    public void Section(string heading)
    {
        Need(60);
        _at += 12;
        Write(_pdf.Tags.Add("H2"), Left, heading, Heading, Room);
        _at += 6;
    }

    public void Paragraph(string text)
    {
        Write(_pdf.Tags.Add("P"), Left, text, Body, Room);
        _at += 5;
    }

    public void SmallPrint(string text)
    {
        Write(_pdf.Tags.Add("P"), Left, text, Small, Room);
        _at += 4;
    }

    /// <summary>What the reader should not miss, on a tinted ground.</summary>
    public void Remark(string text)
    {
        const double Inset = 12;
        var height = (Lines(text, Body, Room - (2 * Inset)).Count * LineHeight(Body)) + 16;
        Need(height + 10);
        _at += 8;
        _page.Fill(Left, _at, Room, height, Tint);
        _page.Fill(Left, _at, 3, height, Accent);
        _at += 8;
        Write(_pdf.Tags.Add("P"), Left + Inset, text, Body, Room - (2 * Inset));
        _at += 14;
    }

    /// <summary>Facts under their labels, two in a row where they are short.</summary>
    public void Facts(IEnumerable<SheetFact> facts)
    {
        const double Gap = 18;
        var list = _pdf.Tags.Add("L");
        var half = (Room - Gap) / 2;
        var all = facts.ToList();
        for (var index = 0; index < all.Count; index++)
        {
            var pair = Fits(all[index], half) && index + 1 < all.Count && Fits(all[index + 1], half);
            Need(34);
            var (page, top) = (_page, _at);
            Fact(list, all[index], Left, pair ? half : Room);
            var below = _at;
            if (pair)
            {
                (_page, _at) = (page, top);
                Fact(list, all[++index], Left + half + Gap, half);
                _at = Math.Max(_at, below);
            }

            _at += 7;
        }
    }

    public void Table(IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = _pdf.Tags.Add("Table");
        var widths = columns.Select(column => column.Share * Room).ToList();
        Need(60);
        TableHead(table, columns, widths);
        foreach (var cells in rows)
        {
            var height = cells.Select((cell, index) => Lines(cell, Body, widths[index] - 12).Count).Max() * LineHeight(Body);
            if (_at + height + 10 > Bottom)
            {
                NextPage();
                TableHead(table, columns, widths);
            }

            Row(table.Add("TR"), "TD", columns, widths, cells, Body);
            _at += 4;
            Line();
        }
    }

    /// <summary>Things to do, each with a box to tick.</summary>
    public void Checklist(IEnumerable<SheetTick> items)
    {
        var list = _pdf.Tags.Add("L");
        foreach (var item in items)
        {
            Need(18);
            _page.Frame(Left + 1, _at + 2, 9, 9, Accent, 0.9);
            if (item.Done)
                _page.Fill(Left + 3.2, _at + 4.2, 4.6, 4.6, Accent);
            Write(list.Add("LI").Add("LBody"), Left + 18, item.Text, Body, Room - 18);
            _at += 3;
        }
    }

    /// <summary>Empty room to write in by hand.</summary>
    public void WritingRoom(double height, params string[] labels)
    {
        const double Gap = 12;
        Need(height + 8);
        _at += 4;
        var width = (Room - (Gap * (labels.Length - 1))) / labels.Length;
        for (var index = 0; index < labels.Length; index++)
        {
            var left = Left + (index * (width + Gap));
            _page.Frame(left, _at, width, height, Rule);
            _page.Text(_pdf.Tags.Add("P"), left + 8, _at + 14, labels[index], Label);
        }

        _at += height + 4;
    }

    /// <summary>The foot of every page, when all is set.</summary>
    public void Foot(string text)
    {
        for (var index = 0; index < _pdf.Pages.Count; index++)
        {
            var page = _pdf.Pages[index];
            page.Fill(Left, Bottom + 16, Room, 0.6, Rule);
            page.Text(null, Left, Bottom + 30, text, Small);
            if (_pdf.Pages.Count == 1)
                continue;
            var number = FormattableString.Invariant($"{index + 1} / {_pdf.Pages.Count}");
            page.Text(null, Left + Room - _pdf.Type.Width(number, Small.Size), Bottom + 30, number, Small);
        }
    }

    private bool Fits(SheetFact fact, double room) => !fact.Wide && Lines(fact.Value, Body, room).Count <= 1;

    private void Fact(PdfTag list, SheetFact fact, double left, double room)
    {
        var item = list.Add("LI");
        Write(item.Add("Lbl"), left, fact.Label, Label, room);
        Write(item.Add("LBody"), left, fact.Value, fact.Strong ? Strong : Body, room);
    }

    private void TableHead(PdfTag table, IReadOnlyList<SheetColumn> columns, List<double> widths)
    {
        _page.Fill(Left, _at, Room, 20, Tint);
        _at += 3;
        Row(table.Add("TR"), "TH", columns, widths, [.. columns.Select(column => column.Heading)], Label with { Bold = true });
        _at += 5;
    }

    private void Row(PdfTag row, string cellType, IReadOnlyList<SheetColumn> columns, List<double> widths, IReadOnlyList<string> cells, Lettering lettering)
    {
        var (top, lowest, left) = (_at + 2, _at, Left);
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = row.Add(cellType);
            _at = top;
            foreach (var line in Lines(cells[index], lettering, widths[index] - 12))
            {
                var x = columns[index].Right ? left + widths[index] - 6 - _pdf.Type.Width(line, lettering.Size) : left + 6;
                _page.Text(cell, x, _at + lettering.Size, line, lettering);
                _at += LineHeight(lettering);
            }

            lowest = Math.Max(lowest, _at);
            left += widths[index];
        }

        _at = lowest;
    }

    private void Write(PdfTag tag, double left, string text, Lettering lettering, double room)
    {
        foreach (var line in Lines(text, lettering, room))
        {
            Need(LineHeight(lettering));
            _page.Text(tag, left, _at + lettering.Size, line, lettering);
            _at += LineHeight(lettering);
        }
    }

    private IReadOnlyList<string> Lines(string text, Lettering lettering, double room) =>
        LineBreaks.Of(text, part => _pdf.Type.Width(part, lettering.Size), room);

    private void Line()
    {
        _page.Fill(Left, _at, Room, 0.6, Rule);
        _at += 6;
    }

    private void Need(double height)
    {
        if (_at + height > Bottom)
            NextPage();
    }

    private void NextPage()
    {
        _page = _pdf.AddPage();
        _at = Top;
    }

    private static double LineHeight(Lettering lettering) => lettering.Size * 1.5;
}

/// <param name="Wide">Has a row of its own.</param>
internal sealed record SheetFact(string Label, string Value, bool Wide = false, bool Strong = false);

/// <param name="Share">Of the sheet's width; all together are 1.</param>
internal sealed record SheetColumn(string Heading, double Share, bool Right = false);

internal sealed record SheetTick(string Text, bool Done);

/// <param name="Modules">Its squares with their quiet zone, a row each.</param>
/// <param name="InWords">What it holds, for whom cannot see it.</param>
internal sealed record SheetCode(IReadOnlyList<BitArray> Modules, string InWords);
