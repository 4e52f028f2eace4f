using System.Net;
using System.Net.Sockets;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>IPv4 and IPv6 addresses. Loopback and unspecified addresses say nothing of anyone and stay.</summary>
internal sealed class IpRecogniser() : Recogniser("ip")
{
    private const int Longest = 45;

    public override IEnumerable<Finding> Find(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsPart(text[start])) continue;
            var end = start;
            while (end < text.Length && IsPart(text[end])) end++;
            if (!Context.LetterOrDigitAt(text, start - 1) && !Context.LetterOrDigitAt(text, end) && Address(text, start, end) is ( > 0, _) and var (from, to))
                yield return Found(from - 1, to);
            start = end;
        }
    }

    /// <summary>Start (from 1) and end of the address in a run of hexadecimal digits, dots and colons; zeros when there is none.</summary>
    private static (int From, int To) Address(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ':' && !(end - start > 2 && text[end - 2] == ':' && text[end - 1] == ':')) end--;
        while (start < end && text[start] == '.') start++;
        if (end - start > 1 && text[start] == ':' && text[start + 1] != ':') start++;
        if (end - start > Longest) return default;

        var run = text.AsSpan(start, end - start);
        if (run.Count('.') == 3 && run.Count(':') == 1 && run.LastIndexOf(':') > run.LastIndexOf('.')) run = run[..run.IndexOf(':')];
        return IsAddress(run) ? (start + 1, start + run.Length) : default;
    }

    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (!IPAddress.TryParse(run, out var address) || IPAddress.IsLoopback(address)) return false;
        if (address.AddressFamily == AddressFamily.InterNetwork) return run.Count('.') == 3 && !address.Equals(IPAddress.Any);
        // Python slices such as [::2] parse as addresses.
        return run.Length >= 7 && run.Count(':') >= 3;
    }

    private static bool IsPart(char c) => char.IsAsciiHexDigit(c) || c is '.' or ':';
}
