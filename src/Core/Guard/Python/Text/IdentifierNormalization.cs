using System.Text;

namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>NFKC of identifiers, as CPython compares them. .NET does not normalise in invariant globalization mode, and has another Unicode.</summary>
internal static class IdentifierNormalization
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28, HangulCount = LeadCount * VowelCount * TailCount;

    public static string Normalize(string identifier)
    {
        var codes = Decompose(identifier);
        Order(codes);
        Compose(codes);
        var result = new StringBuilder(identifier.Length);
        foreach (var code in codes) result.Append(char.ConvertFromUtf32(code));
        return result.ToString();
    }

    private static List<int> Decompose(string identifier)
    {
        var codes = new List<int>(identifier.Length);
        foreach (var rune in identifier.EnumerateRunes())
        {
            var hangul = rune.Value - HangulBase;
            if (hangul is >= 0 and < HangulCount)
            {
                codes.Add(LeadBase + hangul / (VowelCount * TailCount));
                codes.Add(VowelBase + hangul % (VowelCount * TailCount) / TailCount);
                if (hangul % TailCount != 0) codes.Add(TailBase + hangul % TailCount);
            }
            else if (UnicodeTables.Instance.Decompositions.TryGetValue(rune.Value, out var parts))
            {
                codes.AddRange(parts);
            }
            else
            {
                codes.Add(rune.Value);
            }
        }
        return codes;
    }

    private static int Class(int code) => UnicodeTables.Instance.CombiningClasses.GetValueOrDefault(code);

    /// <summary>Runs of combining marks, each sorted by class; the sort is stable and never quadratic.</summary>
    private static void Order(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            if (Class(codes[start]) == 0) continue;
            var end = start;
            while (end < codes.Count && Class(codes[end]) != 0) end++;
            if (end - start == 1) continue;
            var sorted = codes.GetRange(start, end - start).OrderBy(Class).ToList();
            for (var i = 0; i < sorted.Count; i++) codes[start + i] = sorted[i];
            start = end - 1;
        }
    }

    private static void Compose(List<int> codes)
    {
        int starter = -1, lastClass = -1, kept = 0;
        foreach (var code in codes.ToArray())
        {
            var current = Class(code);
            var blocked = lastClass != -1 && (lastClass >= current || lastClass == 0);
            if (starter >= 0 && !blocked && Pair(codes[starter], code) is { } composed)
            {
                codes[starter] = composed;
                continue;
            }
            if (current == 0)
            {
                starter = kept;
                lastClass = -1;
            }
            else
            {
                lastClass = current;
            }
            codes[kept++] = code;
        }
        codes.RemoveRange(kept, codes.Count - kept);
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < LeadCount && second - VowelBase is >= 0 and < VowelCount)
        {
            return HangulBase + ((first - LeadBase) * VowelCount + second - VowelBase) * TailCount;
        }
        if (first - HangulBase is >= 0 and < HangulCount && (first - HangulBase) % TailCount == 0 && second - TailBase is > 0 and < TailCount)
        {
            return first + second - TailBase;
        }
        return UnicodeTables.Instance.Compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }
}
