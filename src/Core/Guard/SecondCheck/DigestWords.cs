using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.SecondCheck;

/// <summary>Words, one a line, as UTF-16 into a hash.</summary>
internal sealed class DigestWords : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly char[] buffer = new char[4096];
    private int used;
    private bool begun;

    public DigestWords Word(string word)
    {
        if (begun) Append("\n");
        begun = true;
        Append(word);
        return this;
    }

    public DigestWords Number(int number) => Word(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A node of its own, or none.</summary>
    public DigestWords Child(SyntaxNode? node) => Word(node is null ? "-" : ".");

    public DigestWords Name(string? name) => Word(name ?? "-");

    /// <summary>Text of the program's choice: its length comes first, so that no text can pass for other words.</summary>
    public DigestWords Counted(char kind, string text)
    {
        Word(string.Create(CultureInfo.InvariantCulture, $"{kind}{text.Length}:"));
        Append(text);
        return this;
    }

    public byte[] Finish()
    {
        Flush();
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - used) Flush();
        if (text.Length > buffer.Length)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text));
            return;
        }
        text.CopyTo(buffer.AsSpan(used));
        used += text.Length;
    }

    private void Flush()
    {
        hash.AppendData(MemoryMarshal.AsBytes(buffer.AsSpan(0, used)));
        used = 0;
    }
}
