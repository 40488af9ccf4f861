using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Personas;

namespace ServiceBot.Tests.Personas;

public sealed class SettingsPersonasTests
{
    [Fact]
    public void A_man_and_a_woman_speak_for_the_desk_and_both_get_their_share()
    {
        var personas = Personas();
        var shares = Enumerable.Range(0, 1000).Select(number => personas.For($"conversation-{number}").Id).CountBy(id => id).ToDictionary();
        Assert.Equal(["lei", "yue"], shares.Keys.Order());
        Assert.All(shares.Values, share => Assert.InRange(share, 400, 600));
    }

    [Fact]
    public void A_conversation_keeps_its_agent() => Assert.Equal(Personas().For("abc|livechat").Id, Personas().For("abc|livechat").Id);

    [Fact]
    public void The_portrait_is_under_the_public_address() =>
        Assert.Equal("http://localhost:3978/avatars/yue.svg", Personas().AvatarUrl(Personas().Find("yue")!));

    [Fact]
    public void A_settings_entry_without_a_name_stops_the_start_by_its_key()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Personas(("Agents:0:Id", "mo"), ("Agents:0:Avatar", "a.svg"), ("Agents:0:Name:en", "Mo")));
        Assert.Contains("Agents:0:Name:zh-Hant is missing.", error.Failures);
    }

    [Fact]
    public void Own_agents_take_the_place_of_the_two()
    {
        var personas = Personas(("Agents:0:Id", "mo"), ("Agents:0:Avatar", "https://cdn.example/mo.png"),
            ("Agents:0:Name:en", "Mo"), ("Agents:0:Name:zh-Hant", "莫"), ("Agents:0:Name:zh-Hans", "莫"));
        Assert.Equal("https://cdn.example/mo.png", personas.AvatarUrl(personas.For("any")));
        Assert.Null(personas.Find("lei"));
    }

    [Fact]
    public void OPS01_A_change_of_the_settings_is_taken_at_once_and_a_wrong_one_is_not()
    {
        var settings = new Changeable();
        var personas = From(new ConfigurationBuilder().Add(settings).Build());
        settings.Change(("Agents:0:Id", "mo"), ("Agents:0:Avatar", "mo.svg"), ("Agents:0:Name:en", "Mo"), ("Agents:0:Name:zh-Hant", "莫"), ("Agents:0:Name:zh-Hans", "莫"));
        Assert.Equal("Mo", personas.For("next").Name("en"));

        settings.Change(("Agents:0:Name:en", " "));
        Assert.Equal("Mo", personas.For("next").Name("en"));

        settings.Change(("Agents:0:Name:en", "Moana"));
        Assert.Equal("Moana", personas.Find("mo")!.Name("en"));
    }

    private sealed class Changeable : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Change(params (string Key, string Value)[] settings)
        {
            foreach (var (key, value) in settings)
                Set(key, value);
            OnReload();
        }
    }

    private static IPersonas From(IConfiguration configuration) =>
        new ServiceCollection().AddSingleton(configuration).AddPersonas().BuildServiceProvider().GetRequiredService<IPersonas>();

    private static IPersonas Personas(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddPersonas()
            .BuildServiceProvider().GetRequiredService<IPersonas>();
    }
}
