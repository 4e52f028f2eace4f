using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>How a word is written.</summary>
internal enum WordCase
{
    /// <summary>No capital first, or a script without capitals.</summary>
    Lower,

    /// <summary>One capital, first: also one letter alone.</summary>
    Title,

    /// <summary>Two capitals or more and nothing else.</summary>
    Upper,

    /// <summary>Capitals within, as in <c>DataFrame</c> and <c>McDonald</c>.</summary>
    Mixed,
}

/// <summary>Letters in a row, hyphens and apostrophes between them included, a possessive <c>'s</c> not.</summary>
/// <param name="Alone">Whether it stands as in prose: not as a part of a path, an identifier, a call or a number.</param>
internal readonly record struct Word(int Start, int End, WordCase Case, bool Alone)
{
    public int Length => End - Start;

    public bool IsInitial => Length == 1 && Case == WordCase.Title;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Splits a text into words.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            var start = at;
            while (at < text.Length && (IsPart(text[at]) || (IsJoint(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])))) at++;
            var end = at - start > 2 && text[at - 1] is 's' or 'S' && text[at - 2] is '\'' or '’' ? at - 2 : at;
            words.Add(new Word(start, end, CaseOf(text.AsSpan(start, end - start)), IsAlone(text, start, at)));
        }

        return words;
    }

    private static bool IsPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(char c) => c is '-' or '\'' or '’';

    private static WordCase CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return WordCase.Lower;
        var (upper, lower, inner) = (0, 0, false);
        for (var at = 0; at < word.Length; at++)
        {
            upper += char.IsUpper(word[at]) ? 1 : 0;
            lower += char.IsLower(word[at]) ? 1 : 0;
            inner |= at > 0 && char.IsUpper(word[at]) && !IsJoint(word[at - 1]);
        }

        if (lower == 0 && upper > 1) return WordCase.Upper;
        return inner && !HasPrefix(word) ? WordCase.Mixed : WordCase.Title;
    }

    /// <summary>McDonald, MacLeod, DeVito.</summary>
    private static bool HasPrefix(ReadOnlySpan<char> word)
    {
        var prefix = word.StartsWith("Mc", StringComparison.Ordinal) || word.StartsWith("De", StringComparison.Ordinal) ? 2 : word.StartsWith("Mac", StringComparison.Ordinal) ? 3 : 0;
        if (prefix == 0 || word.Length < prefix + 3 || !char.IsUpper(word[prefix])) return false;
        foreach (var c in word[(prefix + 1)..])
        {
            if (char.IsUpper(c)) return false;
        }

        return true;
    }

    private static bool IsAlone(string text, int start, int end)
    {
        var (before, after) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        if (before is '/' or '\\' or '@' or '_' or '$' or '#' or '%' || char.IsDigit(before)) return false;
        // "J.Smith", not "module.Smith".
        if (before == '.' && start > 1 && char.IsLetterOrDigit(text[start - 2]) && start > 2 && char.IsLetterOrDigit(text[start - 3])) return false;
        if (after is '/' or '\\' or '@' or '_' or '(' or '=' || char.IsDigit(after)) return false;
        return after != '.' || end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]) || end - start == 1;
    }
}
