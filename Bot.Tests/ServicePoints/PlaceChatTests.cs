using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Tests.Dialogs;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.ServicePoints;

/// <summary>The seed's rows about places, hotline and locator, as customers say them.</summary>
public sealed class PlaceChatTests
{
    [Theory]
    [InlineData("zh-Hant", "離我最近的維修點？我在台北信義", "晴木直營店 信義")]
    [InlineData("zh-Hans", "离我最近的维修点？我在台北信义", "晴木直营店 信义")]
    [InlineData("en", "Nearest repair point to Xinyi, Taipei?", "Halcyon Store Xinyi")]
    public async Task A11_the_nearest_places_come_with_address_hours_phone_and_distance(string locale, string text, string first)
    {
        var chat = With(locale);

        await chat.SayAsync(text);

        var card = Card(chat);
        Assert.StartsWith(first, card[0]);
        Assert.Contains(card, line => line.Contains("km", StringComparison.Ordinal) || line.Contains("公里", StringComparison.Ordinal));
        Assert.Contains(card, line => line.Contains("21:30", StringComparison.Ordinal) || line.Contains("11:00", StringComparison.Ordinal));
        Assert.Contains("+886 2 5550 0101", card);
        Assert.Contains("tel:+886255500101", Urls(chat));
        Assert.Contains(Urls(chat), url => url.StartsWith("https://www.openstreetmap.org/?mlat=25.0331&mlon=121.566", StringComparison.Ordinal));
        Assert.DoesNotContain(card, line => line.Contains("經銷", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A11_hours_are_those_of_this_moment_in_the_places_own_zone()
    {
        var chat = With("en");
        chat.Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.FromHours(8));

        await chat.SayAsync("nearest repair point in San Francisco");

        // Saturday 28 November, 20:00 there: closed since this minute; the other one opens on Monday.
        Assert.Contains("Closed now, opens Sunday 29 November at 11:00 am", Card(chat));
        Assert.Contains("Closed now, opens Monday 30 November at 9:30 am (closed on public holidays)", Card(chat));
    }

    [Theory]
    [InlineData("zh-Hant", "最近的維修據點", "大安", "台北市", "青禾授權維修中心 大安")]
    [InlineData("en", "Nearest repair point", "Da'an", "Taipei", "Qinghe Authorized Service Da'an")]
    public async Task I09_only_the_place_is_asked_and_only_once(string locale, string ask, string place, string city, string shown)
    {
        var chat = With(locale);

        await chat.SayAsync(ask);
        Assert.Contains(city, chat.Buttons);
        await chat.SayAsync(place);
        Assert.StartsWith(shown, Card(chat)[0]);

        await chat.SayAsync(ask);
        Assert.StartsWith(shown, Card(chat)[0]);
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_asked_for_once_more_and_then_the_hotline_is_named()
    {
        var chat = With("zh-Hant");

        await chat.SayAsync("最近的維修據點");
        Assert.Contains("沒有找到", await chat.SayAsync("火星基地"));
        Assert.Contains("0800-020-021", await chat.SayAsync("還是火星"));
        Assert.DoesNotContain("火星", chat.StoredConversation);
    }

    [Theory]
    [InlineData("zh-Hant", "我在花蓮，附近有維修據點嗎", "公里")]
    [InlineData("en", "Is there a repair point near Boston?", "km")]
    public async Task Where_nothing_is_near_the_nearest_its_distance_and_the_hotline_are_named(string locale, string text, string unit)
    {
        var said = await With(locale).SayAsync(text);

        Assert.Contains(unit, said);
        Assert.Contains("0800-020-021", said);
    }

    [Theory]
    [InlineData("zh-Hant", "高雄有直營店嗎？", "有的呢", "晴木直營店 高雄前鎮")]
    [InlineData("zh-Hant", "台中有直營店嗎？", "當地目前沒有", "晴木直營店")]
    [InlineData("zh-Hans", "高雄有直营店吗？", "有的呢", "晴木直营店 高雄前镇")]
    [InlineData("en", "Is there a retail store in Kaohsiung?", "Yes", "Halcyon Store Kaohsiung Qianzhen")]
    [InlineData("en", "Is there a retail store in Taichung?", "There is no official retail store", "Halcyon Store")]
    public async Task X03_whether_a_city_has_a_store_is_answered_from_the_list(string locale, string text, string answer, string store)
    {
        var chat = With(locale);
        var said = await chat.SayAsync(text);
        Assert.Contains(answer, said);
        Assert.Contains(store, said);

        chat.Shop.Points.RemoveAll(point => point.Kind == ServicePointKind.RetailStore);
        chat.Shop.Points.Add(new() { Reference = "x", Name = "X", Kind = ServicePointKind.AuthorizedProvider, At = new(22.62, 120.31), City = "高雄市" });
        Assert.DoesNotContain(answer == "Yes" ? "Yes" : "有的呢", await chat.SayAsync(text));
    }

    [Fact]
    public void X03_no_template_names_a_city()
    {
        var names = DemoPlaces.Names;
        // What customers say is no wording, nor is what those say with whom staff practise, and a device's market is no place to go to (H-12, A-05).
        var wording = ShippedTemplates.Lines().Where(line => line.File is not ("tips.yaml" or "markets.yaml" or "training.yaml") && !line.Text.Contains("ask:", StringComparison.Ordinal)
            && !line.Text.Contains("asked:", StringComparison.Ordinal) && !line.Text.TrimStart().StartsWith("region:", StringComparison.Ordinal));

        Assert.DoesNotContain(wording, line => names.Find(line.Text) is not null);
    }

    [Theory]
    [InlineData("zh-Hant", "經銷商能修嗎？", "直營店和授權服務提供商")]
    [InlineData("zh-Hans", "经销商能修吗？", "直营店和授权服务提供商")]
    [InlineData("en", "Can a reseller repair it?", "retail stores and authorised providers")]
    public async Task F04_the_four_kinds_are_explained(string locale, string text, string expected) => Assert.Contains(expected, await With(locale).SayAsync(text));

    [Theory]
    [InlineData("zh-Hant", "我想自己查門市")]
    [InlineData("zh-Hans", "我想自己查门店")]
    [InlineData("en", "I'll look for the store myself")]
    public async Task F05_the_official_locator_is_linked(string locale, string text) => Assert.Contains("(https://locate.apple.com/)", await With(locale).SayAsync(text));

    [Theory]
    [InlineData("https://locate.apple.com/", true)]
    [InlineData("http://locate.apple.com/", false)]
    [InlineData("https://apple.com.example.net/", false)]
    [InlineData("https://notapple.com/", false)]
    [InlineData("javascript:alert(1)", false)]
    public void F05_a_locator_that_is_on_no_official_host_is_refused(string address, bool official) => Assert.Equal(official, new PlaceOptions().IsOfficial(address));

    [Theory]
    [InlineData("zh-Hant", "返廠維修怎麼弄？", 10, "現在有人接聽")]
    [InlineData("zh-Hant", "返廠維修怎麼弄？", 22, "現在是非服務時間")]
    [InlineData("zh-Hans", "返厂维修怎么弄？", 22, "现在是非服务时间")]
    [InlineData("en", "How do I send it back to the factory?", 10, "Someone answers now")]
    [InlineData("en", "How do I send it back to the factory?", 22, "call you back")]
    public async Task D01_the_hotline_with_its_hours_and_a_call_back_outside_them(string locale, string text, int hour, string expected)
    {
        var chat = With(locale);
        chat.Now = new(2026, 9, 8, hour, 0, 0, TimeSpan.FromHours(8));

        var said = await chat.SayAsync(text);

        Assert.Contains("0800-020-021", said);
        Assert.Contains(expected, said);
    }

    [Theory]
    [InlineData("zh-Hant", "電話打不通", "哪個城市", "高雄", "晴木直營店 高雄前鎮")]
    [InlineData("zh-Hans", "电话打不通", "哪个城市", "高雄", "晴木直营店 高雄前镇")]
    [InlineData("en", "The line is busy", "Which city", "Kaohsiung", "Halcyon Store Kaohsiung Qianzhen")]
    public async Task D02_a_busy_line_leads_to_the_search(string locale, string text, string asked, string city, string shown)
    {
        var chat = With(locale);

        Assert.Contains(asked, await chat.SayAsync(text));
        await chat.SayAsync(city);

        Assert.StartsWith(shown, Card(chat)[0]);
    }

    [Theory]
    [InlineData("zh-Hant", "我是國行，還在保固", "直接到最近的授權服務商")]
    [InlineData("zh-Hans", "我是国行，还在保修", "直接到最近的授权服务商")]
    [InlineData("en", "Domestic model, in warranty", "go straight to the nearest authorised provider")]
    public async Task B02_a_domestic_device_in_warranty_goes_straight_to_the_nearest(string locale, string text, string expected)
    {
        var said = await With(locale).SayAsync(text);

        Assert.Contains(expected, said);
        Assert.DoesNotContain("出境", said);
    }

    [Fact]
    public async Task A_position_that_is_shared_is_answered_and_a_channel_without_cards_gets_text()
    {
        var chat = With("en");
        var entity = new Entity { Type = "GeoCoordinates", Properties = JObject.Parse("""{"type":"GeoCoordinates","latitude":22.595,"longitude":120.307}""") };

        var said = await chat.SendAsync(new Activity { Type = ActivityTypes.Message, ChannelId = "sms", Entities = [entity] });

        Assert.Contains("Halcyon Store Kaohsiung Qianzhen", said);
        Assert.Contains("[Map](https://www.openstreetmap.org/", said);
    }

    private static Chat With(string locale)
    {
        var chat = new Chat(locale);
        chat.Shop.Points.AddRange(DemoPlaces.All);
        return chat;
    }

    private static List<string> Card(Chat chat) => [.. Json(chat).SelectTokens("$..text").Select(text => ((string)text!).Replace("\\", "", StringComparison.Ordinal))];

    private static List<string> Urls(Chat chat) => [.. Json(chat).SelectTokens("$..url").Select(url => (string)url!)];

    private static JObject Json(Chat chat) =>
        JObject.FromObject(chat.Sent.SelectMany(activity => activity.Attachments ?? []).First(attachment => attachment.ContentType.EndsWith("adaptive", StringComparison.Ordinal)).Content);
}
