using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>A column under the name that the agent sees.</summary>
/// <param name="Hint">Kind of personal data that the raw name tells of; null when none, or when the policy does not redact.</param>
internal sealed record ReleasedColumn(int Index, string Name, string Dtype, string? Hint, RawColumn Raw);
