using System.Collections.Concurrent;
using System.Globalization;
using DotLiquid;

namespace ServiceBot.Wording;

/// <summary>
/// Liquid contexts of one locale, used again: making one looks up every filter by reflection, which costs several times the rendering.
/// A context whose rendering failed is not given back.
/// </summary>
internal sealed class LiquidContexts(WordingCalendar calendar)
{
    private readonly ConcurrentBag<Context> _idle = [];

    static LiquidContexts() => Template.RegisterFilter(typeof(LiquidFilters));

    public Context Rent() => _idle.TryTake(out var context) ? context : Create();

    public void Return(Context context) => _idle.Add(context);

    private Context Create()
    {
        var registers = new Hash { [LiquidFilters.CalendarRegister] = calendar };
        return new Context([], new Hash(), registers, ErrorsOutputMode.Rethrow, 0, CultureInfo.InvariantCulture, default);
    }
}
