using System.Numerics;

namespace RemoteExecutor.Core.Disclosure.Echo.Matching;

/// <summary>Values to look for: it never denies one that was added, and rarely claims one that was not.</summary>
internal interface IEchoKeys
{
    /// <summary>Every how many characters a long value has a <see cref="EchoKind.Part"/>.</summary>
    int Stride { get; }

    /// <summary>Folded column names and keys, which are public also where a value equals one.</summary>
    IReadOnlySet<string> PublicNames { get; }

    /// <summary>Whether short values count inside longer words too: for small inputs, whose words are few.</summary>
    bool ShortInsideWords { get; }

    bool Contains(EchoKind kind, ulong key);
}

/// <summary>
/// A blocked Bloom filter (Putze, Sanders, Singler 2007): all bits of a key lie in one block of 512, which is one cache line and one read
/// of a file. Seven bits for a part, fourteen for the kinds that make an echo on their own. Adding a key twice costs nothing, so values are streamed.
/// </summary>
internal sealed class EchoFilter : IEchoKeys
{
    public const int WordsPerBlock = 8, BlockBytes = 64;

    private const int BitsPerRound = 7;

    private readonly HashSet<string> _publicNames;
    private ulong[] _words;

    public EchoFilter(int blocksLog2, int stride, bool shortInsideWords = false)
        : this(new ulong[WordsPerBlock << blocksLog2], stride, [], shortInsideWords)
    {
    }

    private EchoFilter(ulong[] words, int stride, HashSet<string> publicNames, bool shortInsideWords) =>
        (_words, Stride, _publicNames, ShortInsideWords) = (words, stride, publicNames, shortInsideWords);

    public int Stride { get; }

    public bool ShortInsideWords { get; }

    public IReadOnlySet<string> PublicNames => _publicNames;

    public ReadOnlySpan<ulong> Words => _words;

    public int BlocksLog2 => BitOperations.Log2((uint)(_words.Length / WordsPerBlock));

    /// <summary>The power of two that gives at least <paramref name="bitsPerByte"/> bits for each byte of data, within bounds.</summary>
    public static int BlocksLog2For(long dataBytes, int bitsPerByte, int leastLog2, int mostLog2)
    {
        var blocks = Math.Max(1, Math.Min(dataBytes, 1L << 50) * bitsPerByte / (BlockBytes * 8));
        return Math.Clamp(BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)blocks)), leastLog2, mostLog2);
    }

    public void AddPublicName(string folded) => _publicNames.Add(folded);

    public void Add(EchoKind kind, ulong key)
    {
        var block = _words.AsSpan(BlockOf(key, BlocksLog2) * WordsPerBlock, WordsPerBlock);
        for (var round = 0; round < Rounds(kind); round++)
        {
            var bits = EchoKey.Mix(key + (ulong)round);
            for (var bit = 0; bit < BitsPerRound; bit++, bits >>= 9) block[(int)(bits >> 6) & 7] |= 1UL << (int)(bits & 63);
        }
    }

    public bool Contains(EchoKind kind, ulong key) => IsSet(_words.AsSpan(BlockOf(key, BlocksLog2) * WordsPerBlock, WordsPerBlock), kind, key);

    public static int BlockOf(ulong key, int blocksLog2) => blocksLog2 == 0 ? 0 : (int)(key >> (64 - blocksLog2));

    public static bool IsSet(ReadOnlySpan<ulong> block, EchoKind kind, ulong key)
    {
        for (var round = 0; round < Rounds(kind); round++)
        {
            var bits = EchoKey.Mix(key + (ulong)round);
            for (var bit = 0; bit < BitsPerRound; bit++, bits >>= 9)
            {
                if ((block[(int)(bits >> 6) & 7] & (1UL << (int)(bits & 63))) == 0) return false;
            }
        }

        return true;
    }

    /// <summary>The share of keys never added that the filter claims, as its bits stand: of parts, and of the other kinds.</summary>
    public (double Parts, double Others) FalsePositiveRates()
    {
        var (parts, others) = (0d, 0d);
        for (var at = 0; at < _words.Length; at += WordsPerBlock)
        {
            var rate = Math.Pow(Fill(at), BitsPerRound);
            (parts, others) = (parts + rate, others + (rate * rate));
        }

        var blocks = _words.Length / WordsPerBlock;
        return (parts / blocks, others / blocks);
    }

    /// <summary>Halves the filter while the rate of parts stays within the bound: neighbouring blocks are laid over each other.</summary>
    public void Shrink(double mostParts)
    {
        while (BlocksLog2 > 0 && FoldedRate() <= mostParts)
        {
            var half = new ulong[_words.Length / 2];
            for (var at = 0; at < half.Length; at++) half[at] = _words[Lower(at)] | _words[Lower(at) + WordsPerBlock];
            _words = half;
        }
    }

    private double FoldedRate()
    {
        var rate = 0d;
        for (var at = 0; at < _words.Length; at += 2 * WordsPerBlock)
        {
            var bits = 0;
            for (var word = 0; word < WordsPerBlock; word++) bits += BitOperations.PopCount(_words[at + word] | _words[at + WordsPerBlock + word]);
            rate += Math.Pow(bits / 512d, BitsPerRound);
        }

        return rate / (_words.Length / (2 * WordsPerBlock));
    }

    private double Fill(int at)
    {
        var bits = 0;
        for (var word = 0; word < WordsPerBlock; word++) bits += BitOperations.PopCount(_words[at + word]);
        return bits / 512d;
    }

    private static int Lower(int at) => (at / WordsPerBlock * 2 * WordsPerBlock) + (at % WordsPerBlock);

    private static int Rounds(EchoKind kind) => kind == EchoKind.Part ? 1 : 2;
}
