using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>The lines of an embedded table; <c>generate-unicode.py</c> writes them from CPython's own data (Unicode 15.1).</summary>
internal static class UnicodeResource
{
    public static string[] Lines(string name)
    {
        using var stream = typeof(UnicodeResource).Assembly.GetManifestResourceStream($"{typeof(UnicodeResource).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var inflated = new ZLibStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(inflated, Encoding.ASCII);
        return reader.ReadToEnd().Split('\n');
    }

    public static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
