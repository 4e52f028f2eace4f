using System.Buffers;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>Text of no known structure: each line is a value, and so is what stands between its delimiters.</summary>
internal static class LineValues
{
    private const int BufferChars = 64 << 10;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("\t,;|=<>\"':");

    /// <param name="reader">Read to its end.</param>
    /// <param name="keys">Where the values go.</param>
    /// <param name="checkpoint">Called once a buffer: throws when the reading is to end.</param>
    public static void Read(TextReader reader, ValueKeys keys, Action checkpoint)
    {
        var buffer = new char[BufferChars];
        var held = 0;
        while (true)
        {
            checkpoint();
            var read = reader.ReadBlock(buffer, held, buffer.Length - held);
            held += read;
            var text = buffer.AsSpan(0, held);
            var at = 0;
            while (at < text.Length)
            {
                var end = text[at..].IndexOfAny('\n', '\r');
                if (end < 0 && read > 0 && at > 0) break;
                if (end < 0) end = text.Length - at;
                AddLine(text.Slice(at, end), keys);
                at = Math.Min(at + end + 1, text.Length);
            }

            if (read == 0) return;
            Array.Copy(buffer, at, buffer, 0, held - at);
            held -= at;
        }
    }

    private static void AddLine(ReadOnlySpan<char> line, ValueKeys keys)
    {
        keys.Add(line);
        if (!line.ContainsAny(Delimiters)) return;
        foreach (var piece in line.SplitAny(Delimiters)) keys.Add(line[piece].Trim());
    }
}
