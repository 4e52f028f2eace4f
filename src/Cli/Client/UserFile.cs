using System.Text;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Client;

/// <summary>Reads files that a user named, up to the limits of the API.</summary>
internal static class UserFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<string> ReadCodeAsync(string path, Surroundings here, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(path, RequestLimits.CodeBytes, here, cancellationToken);
        try
        {
            return Strict.GetString(bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            throw new RexException($"{path} is not UTF-8 text.", inner: exception);
        }
    }

    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, int maxBytes, Surroundings here, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = path == "-" ? here.OpenInput() : File.OpenRead(path);
            var bytes = new MemoryStream();
            var chunk = new byte[64 << 10];
            for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
            {
                bytes.Write(chunk, 0, read);
                if (bytes.Length > maxBytes) throw new RexException($"{path} is larger than {maxBytes:N0} bytes, which is the limit.");
            }

            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RexException($"cannot read {path}: {exception.Message}", inner: exception);
        }
    }
}
