using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>An f-string that is open. The counters are CPython's, so that both agree on every odd mixture of brackets.</summary>
internal sealed class FStringMode
{
    public required char Quote { get; init; }

    public required int QuoteSize { get; init; }

    public required bool Raw { get; init; }

    /// <summary>Where the string began, for the error that says so.</summary>
    public required SourcePosition Start { get; init; }

    /// <summary>True between the parts of text: inside a replacement field, where ordinary tokens are read.</summary>
    public bool InField { get; set; }

    public bool InFormatSpec { get; set; }

    /// <summary>Brackets open inside this string.</summary>
    public int Depth { get; set; }

    /// <summary>Depth at which the innermost field began; -1 outside of fields.</summary>
    public int FieldDepth { get; set; } = -1;

    /// <summary>Where the text of each open field begins.</summary>
    public Stack<int> FieldOffsets { get; } = new();
}
