using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Api;

namespace ServiceBot.Importing;

/// <summary>What an import by HTTP did.</summary>
internal sealed record ImportAnswer(int Added, int Replaced, int Unchanged, int DemoRowsRemoved, IReadOnlyList<ImportAnswer.Fault> Faults)
{
    internal sealed record Fault(long Line, string Field, string Expected);

    public static IReadOnlyList<Fault> FaultsOf(ImportReport report) => [.. report.Faults.Select(fault => new Fault(fault.Line, fault.Field, fault.Expected))];
}

/// <summary>Why nothing was imported.</summary>
internal sealed record ImportRefusal(ApiError.What Error, IReadOnlyList<ImportAnswer.Fault> Faults);

/// <summary><c>POST /api/import/orders</c>: JSON Lines by the rules of the command. One at a time, since what was read is kept until it is written.</summary>
internal sealed class ImportEndpoint(ShopImport import) : IDisposable
{
    /// <summary>Bytes; a larger file is one for the command.</summary>
    public const long LargestBody = 64 * 1024 * 1024;

    /// <summary>A body with more bad lines than this is something else than orders.</summary>
    public const int MostFaults = 1000;

    private readonly SemaphoreSlim _one = new(1);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/import/orders", (HttpContext http, ImportEndpoint endpoint) => endpoint.PostAsync(http));

    public void Dispose() => _one.Dispose();

    private async Task<IResult> PostAsync(HttpContext http)
    {
        if (Mode(http.Request.Query["skipBad"]) is not { } mode)
            return ApiError.BadRequest("'skipBad': expected true or false.");
        if (http.Request.ContentLength > LargestBody)
            return TooLarge(http);
        if (!_one.Wait(0, CancellationToken.None))
            return Busy(http);
        try
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = null;
            var body = new LimitedStream(http.Request.Body, LargestBody);
            return Answer(await import.OrdersAsync(body, "body", mode, null, MostFaults, http.RequestAborted), mode);
        }
        catch (BodyTooLongException)
        {
            return TooLarge(http);
        }
        finally
        {
            _one.Release();
        }
    }

    private static ImportMode? Mode(string? skipBad) => skipBad switch
    {
        null or "" or "false" => ImportMode.AllOrNothing,
        "true" => ImportMode.SkipBad,
        _ => null,
    };

    private static IResult Answer(ImportReport report, ImportMode mode)
    {
        var faults = ImportAnswer.FaultsOf(report);
        if (faults.Count == 0 || (mode == ImportMode.SkipBad && report.Written))
            return TypedResults.Ok(new ImportAnswer(report.Added, report.Replaced, report.Unchanged, report.DemoRowsRemoved, faults));
        var bad = faults.Select(fault => fault.Line).Distinct().Count();
        return TypedResults.BadRequest(new ImportRefusal(
            new ApiError.What("BadLines", $"{(bad == 1 ? "1 line is" : $"{bad} lines are")} bad: nothing was imported."), faults));
    }

    private static JsonHttpResult<ApiError> TooLarge(HttpContext http)
    {
        http.Response.Headers.Connection = "close";
        var what = new ApiError.What("TooLarge", $"A body has at most {LargestBody} bytes; larger files are for the command: import orders FILE.");
        return TypedResults.Json(new ApiError(what), statusCode: StatusCodes.Status413PayloadTooLarge);
    }

    private static JsonHttpResult<ApiError> Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return TypedResults.Json(new ApiError(new("Busy", "Another import is being read; try again.")), statusCode: StatusCodes.Status429TooManyRequests);
    }
}
