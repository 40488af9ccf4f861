using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Turns;

/// <summary>The desk's records are written by generated code and read by reflection: both have to mean the same.</summary>
public sealed class DeskRecordsTests
{
    private static readonly JsonSerializerOptions ByReflection = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    [Fact]
    public void Everything_that_a_desk_can_remember_is_written_and_read_again()
    {
        var state = (DeskState)Filled(typeof(DeskState))!;

        var json = DeskRecords.Write(state);

        Assert.Equal(JsonSerializer.Serialize(state, ByReflection), json);
        Assert.Equal(json, DeskRecords.Write(DeskRecords.ReadDesk(json)!));
        Assert.Contains("晴木", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_memory_is_written_as_by_reflection() =>
        Assert.Equal(JsonSerializer.Serialize(new DeskState(), ByReflection), DeskRecords.Write(new DeskState()));

    [Fact]
    public void What_is_kept_of_a_customer_is_written_and_read_again()
    {
        var state = (CustomerState)Filled(typeof(CustomerState))!;

        Assert.Equal(state, DeskRecords.ReadCustomer(DeskRecords.Write(state)));
    }

    [Fact]
    public void What_an_older_version_did_not_write_has_the_records_own_default()
    {
        var read = DeskRecords.ReadDesk("""{"Version":1,"PersonaId":"yue"}""")!;

        Assert.Equal(new DeskState().Orders, read.Orders);
        Assert.NotNull(read.LastVariants);
    }

    /// <summary>A value of a type in which nothing is left as it is by default.</summary>
    private static object? Filled(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "晴木 <\"A\"> & co.";
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        if (type == typeof(bool) || type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(1, type, null);
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 9, 8);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));
        if (type == typeof(TimeOnly))
            return new TimeOnly(10, 30);
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return Collection(type);
        return Record(type);
    }

    private static object Collection(Type type)
    {
        var of = type.GetGenericArguments();
        if (of.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
            map.Add(Filled(of[0])!, Filled(of[1]));
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(of))!;
        list.Add(Filled(of[0]));
        return list;
    }

    private static object Record(Type type)
    {
        var maker = type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type);
        var record = maker.Invoke([.. maker.GetParameters().Select(parameter => Filled(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(record, Filled(property.PropertyType));
        return record;
    }
}
