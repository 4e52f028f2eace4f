using System.Text.RegularExpressions;

namespace RemoteExecutor.SandboxProviders;

/// <summary>Sandbox ids become container names, paths of the daemon's API and folder names: nothing else than a plain name may pass.</summary>
internal static partial class SandboxName
{
    public static bool IsValid(string sandboxId) => Pattern().IsMatch(sandboxId);

    public static string Checked(string sandboxId) =>
        IsValid(sandboxId) ? sandboxId : throw new ArgumentException("Not a sandbox id: lower-case letters, digits and hyphens, ≤ 63 characters.", nameof(sandboxId));

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Pattern();
}
