namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Memory to write to that refuses to grow past a limit.</summary>
internal sealed class BoundedBuffer(int maxBytes) : Stream
{
    private readonly MemoryStream _memory = new();

    public ReadOnlyMemory<byte> Written => _memory.GetBuffer().AsMemory(0, (int)_memory.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _memory.Length;

    public override long Position
    {
        get => _memory.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_memory.Length + buffer.Length > maxBytes) throw new BoundedBufferFullException();
        _memory.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>More was written to a <see cref="BoundedBuffer"/> than it holds.</summary>
internal sealed class BoundedBufferFullException() : IOException("More was written than there is room for.");
