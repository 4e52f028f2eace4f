using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>ISO 8601 dates and times as the runner writes them, and nothing else a parser might put up with.</summary>
internal static partial class IsoTime
{
    public static bool IsValid(string? text) =>
        text is { Length: <= 35 } && Shape().IsMatch(text)
        && DateTime.TryParse(text[..Math.Min(text.Length, 19)], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
