namespace RemoteExecutor.Core.Guard.Python;

internal enum FrameKind
{
    Bracket,
    FString,

    /// <summary>A replacement field of an f-string.</summary>
    Field,
}

/// <summary>Something open: a bracket, an f-string, a replacement field.</summary>
internal sealed class LexicalFrame
{
    public required FrameKind Kind { get; init; }

    public StringQuotes Quotes { get; init; }

    public char Open { get; init; }

    /// <summary>Index of the opening token.</summary>
    public required int Token { get; init; }

    public required Position Position { get; init; }

    /// <summary>The next characters are literal text: of the f-string, or of a field's format specification.</summary>
    public bool InText { get; set; }
}

/// <summary>How a literal was opened.</summary>
internal readonly record struct StringQuotes(char Quote, bool Triple, bool Raw, bool Bytes, bool Formatted)
{
    public int Length => Triple ? 3 : 1;
}

internal enum FStringTextEnd
{
    Quote,
    FieldOpens,
    FieldCloses,
    EndOfFile,
}
