using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace ServiceBot.Tests.BotFramework.Builder;

public sealed class AllowedTypesTests
{
    [Fact]
    public void Types_of_the_list_and_those_derived_from_them_go_out_and_come_in()
    {
        var binder = new AllowedTypesSerializationBinder([typeof(Base)]);

        var read = RoundTrip(new Derived { Text = "a" }, binder);

        binder.Verify();
        Assert.Equal("a", Assert.IsType<Derived>(read).Text);
        Assert.Contains(typeof(Derived), binder.AllowedTypes);
    }

    [Fact]
    public void What_is_not_allowed_is_named()
    {
        var binder = new AllowedTypesSerializationBinder();
        binder.BindToName(typeof(Derived), out _, out _);

        var e = Assert.Throws<InvalidOperationException>(binder.Verify);
        Assert.Contains(nameof(Derived), e.Message, StringComparison.Ordinal);
        Assert.Null(binder.BindToType(typeof(Uri).Assembly.FullName!, typeof(Uri).FullName!));
    }

    private static object? RoundTrip(object value, AllowedTypesSerializationBinder binder)
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All, SerializationBinder = binder };
        return JsonConvert.DeserializeObject<object>(JsonConvert.SerializeObject(value, settings), settings);
    }

    public class Base
    {
        public string? Text { get; set; }
    }

    public sealed class Derived : Base;
}
