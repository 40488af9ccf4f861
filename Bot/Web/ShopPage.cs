
namespace ServiceBot.Web;

/// <summary>The demo shop at <c>/</c>, the chat on its own at <c>/chat.html</c>, and what both are made of.</summary>
internal static class ShopPage
{
    private static readonly string[] Pages = ["/", "/index.html", "/chat.html"];

    public static WebApplicationBuilder AddShopPage(this WebApplicationBuilder builder)
    {
        // Outside Development too, "dotnet run" finds wwwroot in the source folder; a published host has its own copy.
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    public static WebApplication MapShopPage(this WebApplication app)
    {
        var frames = app.Configuration.GetSection("DirectLine:TrustedOrigins").Get<string[]>() ?? [];
        var policy = PagePolicy.For(frames);
        app.Use((context, next) => SetHeaders(context, next, policy));
        app.MapStaticAssets();
        app.MapChatConfig();
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], Index).ExcludeFromDescription();
        return app;
    }

    private static Task SetHeaders(HttpContext context, RequestDelegate next, string policy)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (Pages.Contains(context.Request.Path.Value, StringComparer.OrdinalIgnoreCase))
        {
            headers.ContentSecurityPolicy = policy;
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        }
        return next(context);
    }

    private static IResult Index(IWebHostEnvironment host, HttpContext context)
    {
        var file = host.WebRootFileProvider.GetFileInfo("index.html");
        if (!file.Exists)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(file.CreateReadStream(), "text/html; charset=utf-8", lastModified: file.LastModified);
    }
}
