namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Steps in blocks: a program of a mebibyte has a million, and a list that doubles would hold them twice.</summary>
internal sealed class OpList
{
    private const int BlockBits = 11;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<Op[]> blocks = [];

    public int Count { get; private set; }

    public ref Op this[int index] => ref blocks[index >> BlockBits][index & (BlockSize - 1)];

    public void Add(in Op op)
    {
        if (Count == blocks.Count << BlockBits) blocks.Add(new Op[BlockSize]);
        this[Count++] = op;
    }
}
