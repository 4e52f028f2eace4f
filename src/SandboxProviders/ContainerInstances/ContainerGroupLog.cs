using System.Buffers;
using System.Buffers.Text;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>The runner's channel, as numbered lines of base64 in the container's log. Hostile until proven otherwise, and bounded.</summary>
/// <param name="Channel">What could be put together from the first line on.</param>
/// <param name="IsWhole">The last line is there and says that none is missing.</param>
/// <param name="HasEnd">The last line is there: the runner has finished.</param>
internal readonly record struct ContainerGroupLog(ReadOnlyMemory<byte> Channel, bool IsWhole, bool HasEnd)
{
    /// <summary>Azure gives at most 4 MB of log; as JSON each of our own characters is one byte.</summary>
    public const int MaxReplyBytes = (4 << 20) + (64 << 10);

    private const string Mark = "rx1 ";

    private const string EndMark = "rx1 end ";

    private const int MaxLineChars = 4096;

    /// <summary>The text of an answer to a request for logs; empty when there is none.</summary>
    public static string TextOf(ArmReply reply)
    {
        using var json = reply.Json();
        return json?.RootElement.Text("content") ?? "";
    }

    public static ContainerGroupLog Read(ReadOnlySpan<char> text)
    {
        var channel = new ArrayBufferWriter<byte>();
        var next = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            if (!line.StartsWith(Mark, StringComparison.Ordinal) || line.Length > MaxLineChars) continue;
            if (line.StartsWith(EndMark, StringComparison.Ordinal))
                return new(channel.WrittenMemory, IsNumber(line[EndMark.Length..], next), HasEnd: true);
            if (!TryAppend(line[Mark.Length..], next, channel)) continue;
            next++;
        }

        return new(channel.WrittenMemory, IsWhole: false, HasEnd: false);
    }

    /// <summary>True when these last lines of a log say that the runner has finished.</summary>
    public static bool EndsRun(ReadOnlySpan<char> lastLines)
    {
        foreach (var range in lastLines.Split('\n'))
        {
            if (lastLines[range].StartsWith(EndMark, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool TryAppend(ReadOnlySpan<char> numbered, int expected, ArrayBufferWriter<byte> channel)
    {
        var space = numbered.IndexOf(' ');
        if (space < 1 || !IsNumber(numbered[..space], expected)) return false;
        var encoded = numbered[(space + 1)..];
        if (!Base64.IsValid(encoded, out var length) || channel.WrittenCount + length > SandboxOutput.MaxChannelBytes) return false;

        Convert.TryFromBase64Chars(encoded, channel.GetSpan(Math.Max(1, length)), out var written);
        channel.Advance(written);
        return true;
    }

    /// <summary>One spelling for each number.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text, int expected)
    {
        Span<char> spelling = stackalloc char[11];
        return expected.TryFormat(spelling, out var length, provider: System.Globalization.CultureInfo.InvariantCulture) && text.SequenceEqual(spelling[..length]);
    }
}
