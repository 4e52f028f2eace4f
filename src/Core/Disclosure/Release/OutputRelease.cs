using System.Globalization;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>What the program printed, and the error that ended it.</summary>
internal static partial class OutputRelease
{
    private const int RawOutputChars = 8_192, RawErrorChars = 2_000, TypeChars = 100;

    public static UntrustedText TextOf(CapturedText? captured) => UntrustedText.Of(
        captured?.Text, RawOutputChars, keepLines: true,
        // The runner keeps the first characters only; a character is a byte at least.
        isCut: captured is { Text: not null } && captured.Bytes > System.Text.Encoding.UTF8.GetByteCount(captured.Text));

    public static UntrustedText MessageOf(ProgramError? error) =>
        UntrustedText.Of(error?.Message, RawErrorChars, keepLines: true, isCut: error?.Message?.Length >= RawErrorChars);

    public static UntrustedText TypeOf(ProgramError? error) => UntrustedText.Of(error?.Type, TypeChars);

    public static string Output(string stream, CapturedText? captured, ReleaseScope scope)
    {
        var text = TextOf(captured);
        if (text.Text.Length == 0) return "";
        var bytes = Math.Max(captured!.Bytes, 0);
        if (scope.Policy.OutputChars == 0)
        {
            scope.Suppressions.Add($"{stream} is withheld under this policy: {Roughly(bytes)}.");
            return "";
        }

        if (text.IsCut || text.Text.Length > scope.Policy.OutputChars)
            scope.Suppressions.Add(Say($"{stream} is clipped to {scope.Policy.OutputChars} characters of {bytes} bytes."));
        return scope.Redact(text, scope.Policy.OutputChars);
    }

    /// <summary>A known type under a policy that releases the type only, otherwise <c>Type: message (line n)</c>.</summary>
    public static string? Error(ProgramError? error, ReleaseScope scope)
    {
        if (error is null) return null;
        var type = scope.Redact(TypeOf(error), TypeChars);
        if (!Identifier().IsMatch(type)) type = "Error";
        if (scope.Policy.ErrorChars == 0)
        {
            scope.Suppressions.Add("The error message is withheld under this policy.");
            return type;
        }

        var message = MessageOf(error);
        if (message.Text.Length == 0) return type;
        var line = error.Line is > 0 and < 1_000_000 ? Say($" (line {error.Line})") : "";
        var room = scope.Policy.ErrorChars - type.Length - 2 - line.Length;
        if (message.IsCut || message.Text.Length > room) scope.Suppressions.Add(Say($"The error message is clipped to {scope.Policy.ErrorChars} characters."));
        return scope.Redact(message, room) is { Length: > 0 } told ? $"{type}: {told}{line}" : type;
    }

    /// <summary>An exact size is a number of the program's choice.</summary>
    private static string Roughly(long bytes)
    {
        foreach (var (most, name) in ((long, string)[])[(1 << 10, "1 KiB"), (1 << 14, "16 KiB"), (1 << 18, "256 KiB"), (1 << 22, "4 MiB")])
        {
            if (bytes <= most) return $"at most {name}";
        }

        return "more than 4 MiB";
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();
}
