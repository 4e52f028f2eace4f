using System.Text.RegularExpressions;

namespace RemoteExecutor.Storage;

/// <summary>The one form of id that may become a file name, a blob name or a key.</summary>
internal static partial class ExecutionIds
{
    public static bool AreValid(string id) => Form().IsMatch(id);

    /// <summary>Refuses anything that is not an execution id; the text itself is not repeated in the message.</summary>
    public static void Require(string id)
    {
        if (!AreValid(id)) throw new ArgumentException("Not an execution id: 'exec_' and 32 lower-case hex digits.", nameof(id));
    }

    // \z, because $ would let a trailing line feed through.
    [GeneratedRegex(@"^exec_[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
