using System.Runtime.InteropServices;
using System.Security.Cryptography;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.SecondCheck;

/// <summary>Positions, four numbers of 32 bits each: first line, its byte column, last line, its byte column.</summary>
internal sealed class DigestPlaces : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly int[] buffer = new int[1024];
    private int used;

    public void Add(SourceSpan span)
    {
        if (used == buffer.Length) Flush();
        buffer[used++] = span.Start.Line;
        buffer[used++] = span.Start.ByteColumn;
        buffer[used++] = span.End.Line;
        buffer[used++] = span.End.ByteColumn;
    }

    public byte[] Finish()
    {
        Flush();
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void Flush()
    {
        hash.AppendData(MemoryMarshal.AsBytes(buffer.AsSpan(0, used)));
        used = 0;
    }
}
