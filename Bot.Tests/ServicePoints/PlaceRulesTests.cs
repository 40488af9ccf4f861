using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Tests.ServicePoints;

public sealed class PlaceRulesTests
{
    // the nearest first, resellers and the online store never, at most three.
    [Theory]
    [InlineData("離我最近的維修點？我在台北信義", "tpe-1")]
    [InlineData("Nearest repair point to Xinyi, Taipei?", "tpe-1")]
    [InlineData("我在臺北市大安區", "tpe-2")]
    [InlineData("台北大安", "tpe-2")]
    [InlineData("taipei city da'an", "tpe-2")]
    [InlineData("新北市", "nwt-1")]
    [InlineData("I'm in New Taipei", "nwt-1")]
    [InlineData("高雄", "khh-1")]
    [InlineData("Kaohsiung", "khh-1")]
    [InlineData("高雄左營", "khh-2")]
    [InlineData("左营区", "khh-2")]
    [InlineData("上海静安", "sha-1")]
    [InlineData("上海靜安", "sha-1")]
    [InlineData("旺角", "hkg-2")]
    [InlineData("San Francisco", "sfo-1")]
    [InlineData("旧金山", "sfo-1")]
    [InlineData("郵遞區號 106", "tpe-2")]
    [InlineData("106", "tpe-2")]
    [InlineData("10617", "tpe-2")]
    [InlineData("my zip is 94122", "sfo-2")]
    [InlineData("25.0265,121.5440", "tpe-2")]
    [InlineData("geo:25.0530,121.5270;u=20", "tpe-3")]
    public void A11_the_nearest_places_that_repair_are_found_by_any_name(string text, string first)
    {
        var places = Assert.IsType<PlaceSearch.Found>(Find(text)).Places;
        Assert.Equal(first, places[0].Point.Reference);
        Assert.InRange(places.Count, 1, PlaceRules.Most);
        Assert.All(places, place => Assert.True(place.Point.Repairs));
        Assert.Equal(places.Select(place => place.Kilometres).Order(), places.Select(place => place.Kilometres));
    }

    [Theory]
    [InlineData("花蓮", "txg-1")]
    [InlineData("Tokyo", "sha-1")]
    [InlineData("Boston", "nyc-1")]
    public void Where_nothing_is_near_the_nearest_is_named_with_its_distance(string text, string nearest)
    {
        var found = Assert.IsType<PlaceSearch.NoneNear>(Find(text)).Nearest!;

        Assert.Equal(nearest, found.Point.Reference);
        Assert.True(found.Kilometres > PlaceRules.NearKilometres);
    }

    [Theory]
    [InlineData("")]
    [InlineData("火星")]
    [InlineData("我的 iPhone 15 壞了")]
    [InlineData("訂單 100027")]
    [InlineData("99999")]
    [InlineData("95.0,10.0")]
    [InlineData("Where is the nearest one?")]
    public void What_names_no_place_finds_none(string text) => Assert.IsType<PlaceSearch.NoPlaceNamed>(Find(text));

    [Fact]
    public void A_city_that_only_the_points_name_is_found_too()
    {
        ServicePoint[] points = [new() { Reference = "b", Name = "B", Kind = ServicePointKind.RetailStore, City = "Springfield", District = "East End" }];
        var names = DemoPlaces.Names.With(points);

        Assert.Null(Assert.Single(Assert.IsType<PlaceSearch.Found>(PlaceRules.Find("east end of springfield", points, names)).Places).Kilometres);
        Assert.IsType<PlaceSearch.NoneNear>(PlaceRules.Find("Taipei", points, names));
    }

    [Fact]
    public void Distance_is_by_the_great_circle() =>
        Assert.Equal(297, new GeoPoint(25.0375, 121.5637).KilometresTo(new(22.6203, 120.3120)), 1.5);

    [Theory]
    [InlineData("""{"type":"Place","geo":{"type":"GeoCoordinates","latitude":25.03,"longitude":121.56}}""")]
    [InlineData("""{"type":"GeoCoordinates","latitude":25.03,"longitude":121.56}""")]
    public void A_shared_position_is_taken_from_the_entities(string entity)
    {
        var json = JObject.Parse(entity);
        var activity = new Activity { Type = ActivityTypes.Message, Entities = [new Entity { Type = (string)json["type"]!, Properties = json }] };

        SharedLocation.PutIntoWords(activity);

        Assert.Equal("geo:25.03,121.56", activity.Text);
    }

    [Fact]
    public void A_shared_position_is_taken_from_what_a_channel_has_of_its_own_and_words_are_left_as_they_are()
    {
        var data = JObject.Parse("""{"message":{"location":{"latitude":25.03,"longitude":121.56}}}""");
        var shared = new Activity { Type = ActivityTypes.Message, ChannelData = data };
        var spoken = new Activity { Type = ActivityTypes.Message, ChannelData = data, Text = "這裡" };
        var broken = new Activity { Type = ActivityTypes.Message, ChannelData = JObject.Parse("""{"location":{"latitude":"25","longitude":999}}""") };

        foreach (var activity in new[] { shared, spoken, broken })
            SharedLocation.PutIntoWords(activity);

        Assert.Equal(("geo:25.03,121.56", "這裡", null), (shared.Text, spoken.Text, broken.Text));
    }

    private static PlaceSearch Find(string text) => PlaceRules.Find(text, DemoPlaces.All, DemoPlaces.Names.With(DemoPlaces.All));
}
