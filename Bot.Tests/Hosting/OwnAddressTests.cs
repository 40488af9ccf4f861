using Microsoft.AspNetCore.Builder;
using ServiceBot.Web;

namespace ServiceBot.Tests.Hosting;

public sealed class OwnAddressTests
{
    [Theory]
    [InlineData(null, null, null, "http://localhost:3978")]
    [InlineData("http://localhost:5000", null, null, "http://localhost:5000")]
    [InlineData("http://0.0.0.0:5000;https://0.0.0.0:5001", null, null, "http://localhost:5000")]
    [InlineData("http://+:80/", null, null, "http://localhost:80")]
    [InlineData(null, "8080", null, "http://localhost:8080")]
    [InlineData("http://*:5000", null, "https://desk.shop.example", "https://desk.shop.example")]
    public void Portraits_and_links_start_with_the_address_that_is_served_unless_the_shop_names_its_own(string? urls, string? ports, string? named, string expected)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration["urls"] = urls;
        builder.Configuration["http_ports"] = ports;
        builder.Configuration["Store:PublicUrl"] = named;

        builder.UseUsualAddress();

        Assert.Equal(expected, builder.Configuration["Store:PublicUrl"]);
    }
}
