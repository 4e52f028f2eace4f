using System.Text;

namespace RemoteExecutor.Core.Guard.Python.Text;

/// <summary>Which characters an identifier may have: XID_Start and XID_Continue of Unicode.</summary>
internal static class IdentifierCharacters
{
    public static bool CanStart(Rune rune) => rune.IsAscii ? Rune.IsLetter(rune) || rune.Value == '_' : UnicodeTables.Instance.Starts.Contains(rune.Value);

    public static bool CanContinue(Rune rune) => rune.IsAscii ? Rune.IsLetterOrDigit(rune) || rune.Value == '_' : UnicodeTables.Instance.Continues.Contains(rune.Value);

    public static bool IsPrintable(Rune rune) => UnicodeTables.Instance.Printable.Contains(rune.Value);
}
