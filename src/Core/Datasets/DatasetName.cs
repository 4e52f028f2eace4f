using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Datasets;

/// <summary>What a data set may be called: <c>[a-z0-9][a-z0-9._-]{0,63}</c>, so that every name is one plain file name.</summary>
public static partial class DatasetName
{
    public const string Rule = "lower-case letters, digits, '.', '_' and '-', starting with a letter or digit, at most 64";

    public static bool IsValid(string name) => Shape().IsMatch(name);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,63}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
