using System.Security.Cryptography;
using System.Text;

namespace RemoteExecutor.Core.Audit;

/// <summary>
/// An audit event in its chain. The hash covers the event, its place and the hash before it, so that an edited, removed
/// or reordered entry is found by <see cref="AuditChain.Verify"/>.
/// </summary>
public sealed record AuditEntry
{
    /// <summary>What the first entry of a chain has as <see cref="PreviousHash"/>.</summary>
    public static readonly string NoPrevious = new('0', 64);

    public required AuditEvent Event { get; init; }

    /// <summary>Place in the chain of its execution, from 1 without gaps.</summary>
    public required int Sequence { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Chains <paramref name="auditEvent"/> behind <paramref name="previous"/> (null: first of its execution).</summary>
    public static AuditEntry After(AuditEntry? previous, AuditEvent auditEvent)
    {
        var entry = new AuditEntry
        {
            Event = auditEvent,
            Sequence = (previous?.Sequence ?? 0) + 1,
            PreviousHash = previous?.Hash ?? NoPrevious,
            Hash = "",
        };
        return entry with { Hash = entry.ComputeHash() };
    }

    internal string ComputeHash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(PreviousHash);
        Add(Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(Event.ExecutionId);
        Add(Event.AgentId);
        Add(Event.Event);
        Add(Event.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Add(Event.Actor);
        Add(Event.Source);
        foreach (var (name, value) in Event.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            Add(name);
            Add(value);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());

        // Length before content: no two different entries give the same bytes.
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            sha.AppendData(BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bytes.Length)));
            sha.AppendData(bytes);
        }
    }
}
