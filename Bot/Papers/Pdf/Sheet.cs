namespace ServiceBot.Papers.Pdf;

/// <summary>Sets a paper from top to bottom, in the shop's colours; goes on to a next page by itself.</summary>
internal sealed class Sheet
{
    private const double Left = 56;
    private const double Top = 52;
    private const double Bottom = PdfPage.Height - 60;
    private const double Room = PdfPage.Width - (2 * Left);
    private const double CodeSize = 96;
    private const double ColumnGap = 18;

    /// <summary>Of the code's own border as much may stand in the margin, so that its squares end where the text does.</summary>
    private const double QuietZone = 12;
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
            _page.Code(_pdf.Tags.Add("Figure", code.InWords), Left + Room - CodeSize + QuietZone, Top - 14, CodeSize, code.Modules);
            _at = Math.Max(_at, Top - 24 + CodeSize);
        }

        _at += 12;
        Line();
        _at += 2;
    }

    public void Section(string heading)
    {
        Need(60);
        _at += 9;
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

    /// <summary>What the reader should not miss, a paragraph each, on one tinted ground.</summary>
    public void Remarks(IReadOnlyList<string> texts)
    {
        const double Inset = 12;
        const double Gap = 5;
        var lines = texts.Sum(text => Lines(text, Body, Room - (2 * Inset)).Count);
        var height = (lines * LineHeight(Body)) + (Gap * (texts.Count - 1)) + 16;
        Need(height + 18);
        _at += 12;
        _page.Fill(Left, _at, Room, height, Tint);
        _page.Fill(Left, _at, 3, height, Accent);
        _at += 8;
        foreach (var text in texts)
        {
            Write(_pdf.Tags.Add("P"), Left + Inset, text, Body, Room - (2 * Inset));
            _at += Gap;
        }

        _at += 14;
    }

    /// <summary>Facts under their labels, up to three in a row where they are short.</summary>
    public void Facts(IEnumerable<SheetFact> facts)
    {
        const int Columns = 3;
        var list = _pdf.Tags.Add("L");
        List<(SheetFact Fact, int Span)> row = [];
        foreach (var fact in facts)
        {
            var span = fact.Wide ? Columns : Enumerable.Range(1, Columns).First(columns => columns == Columns || Lines(fact.Value, Body, Span(columns)).Count <= 1);
            if (row.Sum(placed => placed.Span) + span > Columns)
                FactRow(list, row);
            row.Add((fact, span));
        }

        FactRow(list, row);
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

    /// <summary>Things to do, each with a box to tick, in two columns where they are short.</summary>
    public void Checklist(IReadOnlyList<SheetTick> items)
    {
        const double Indent = 18;
        var list = _pdf.Tags.Add("L");
        var half = (Room - ColumnGap) / 2;
        var columns = items.All(item => Lines(item.Text, Body, half - Indent).Count == 1) ? 2 : 1;
        foreach (var row in items.Chunk(columns))
        {
            Need(LineHeight(Body) + 3);
            var (top, left) = (_at, Left);
            foreach (var item in row)
            {
                _at = top;
                _page.Frame(left + 1, _at + 2, 9, 9, Accent, 0.9);
                if (item.Done)
                    _page.Fill(left + 3.2, _at + 4.2, 4.6, 4.6, Accent);
                Write(list.Add("LI").Add("LBody"), left + Indent, item.Text, Body, (columns == 1 ? Room : half) - Indent);
                left += half + ColumnGap;
            }

            _at += 3;
        }
    }

    /// <summary>Empty room to write in by hand: as high as wanted, or lower where the page ends and so much has to follow on it.</summary>
    public void WritingRoom(SheetRoom room, params string[] labels)
    {
        const double Gap = 12;
        var height = Math.Clamp(Bottom - _at - room.KeptBelow - 8, room.Least, room.Wanted);
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

    private static double Span(int columns) => (((Room - (2 * ColumnGap)) / 3) * columns) + (ColumnGap * (columns - 1));

    private void FactRow(PdfTag list, List<(SheetFact Fact, int Span)> row)
    {
        Need(34);
        var (top, lowest, column) = (_at, _at, 0);
        foreach (var (fact, span) in row)
        {
            _at = top;
            Fact(list, fact, Left + (column * (Span(1) + ColumnGap)), Span(span));
            lowest = row.Count == 1 ? _at : Math.Max(lowest, _at);
            column += span;
        }

        _at = lowest + 7;
        row.Clear();
    }

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
        _at += 8;
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
