namespace RemoteExecutor.Core.Disclosure.Budget.Programs;

/// <summary>Samples a set: for each of some hash functions, the low byte of the smallest hash in the set. Equal sets give equal samples.</summary>
internal static class MinHash
{
    public static byte[] Of(IReadOnlyCollection<ulong> set)
    {
        var smallest = new ulong[ProgramSketch.Samples];
        Array.Fill(smallest, ulong.MaxValue);
        foreach (var element in set)
        {
            // One function after another is the next step of SplitMix64 from the element.
            var state = element;
            for (var i = 0; i < smallest.Length; i++)
            {
                state += 0x9E3779B97F4A7C15;
                var hash = Mix(state);
                if (hash < smallest[i]) smallest[i] = hash;
            }
        }

        return [.. smallest.Select(hash => (byte)hash)];
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
