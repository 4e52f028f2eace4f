using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using RemoteExecutor.Api.Problems;

namespace RemoteExecutor.Api.Http;

/// <summary>A body that was read whole, within its limits. Dispose gives its share of the budget back.</summary>
internal sealed class RequestBody : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    private readonly ArrayBufferWriter<byte> content = new();
    private readonly BodyBudget budget;
    private long taken;

    private RequestBody(BodyBudget budget) => this.budget = budget;

    public ReadOnlyMemory<byte> Bytes => content.WrittenMemory;

    /// <summary>Reads a JSON body; memory grows with what arrives, not with what Content-Length claims.</summary>
    /// <exception cref="ProblemException">413, 415, 408 or 503.</exception>
    public static async Task<RequestBody> ReadAsync(HttpContext context, BodyBudget budget, int maxBytes, TimeProvider time)
    {
        CheckHeaders(context.Request, maxBytes);
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        var body = new RequestBody(budget);
        try
        {
            await body.FillAsync(context.Request.Body, maxBytes, stop.Token);
            return body;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            body.Dispose();
            throw Refuse.TooSlow();
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            // Broken framing that the server did not recognise as such, or a connection that is going down.
            body.Dispose();
            throw Refuse.Field(Core.Contracts.Reading.FieldErrors.Body, "The body could not be read.");
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose() => budget.Return(Interlocked.Exchange(ref taken, 0));

    private async Task FillAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var count)
            {
                if (content.WrittenCount + count > maxBytes) throw Refuse.BodyTooLarge(maxBytes);
                if (!budget.TryTake(count)) throw Refuse.Unavailable("memory", "Too many large requests at once. Try again later.");
                taken += count;
                content.Write(chunk.AsSpan(0, count));
            }
        }
        finally
        {
            // Others rent this buffer next; it may hold input data.
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
        }
    }

    private static void CheckHeaders(HttpRequest request, int maxBytes)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            || (type.CharSet is { } charset && !string.Equals(charset.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase)))
            throw Refuse.MediaType("Content-Type must be application/json in UTF-8.");
        if (request.Headers.ContentEncoding.Count > 0) throw Refuse.MediaType("Content-Encoding is not supported.");
        if (request.ContentLength > maxBytes) throw Refuse.BodyTooLarge(maxBytes);
    }
}
