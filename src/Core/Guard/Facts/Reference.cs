using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>One <c>.name</c>.</summary>
internal readonly record struct AttributeFact(string Name, Position Position);

/// <summary>A use of a name with the attributes and the call that follow it, or of attributes and a call on some other expression.</summary>
internal sealed record Reference
{
    public required Position Position { get; init; }

    /// <summary>The name it starts with; null when it hangs on another expression.</summary>
    public string? Root { get; init; }

    /// <summary>What it starts with.</summary>
    public required Value Receiver { get; init; }

    public required IReadOnlyList<AttributeFact> Attributes { get; init; }

    /// <summary>Null when it is not called.</summary>
    public CallFact? Call { get; init; }

    /// <summary>A subscript follows.</summary>
    public bool Subscripted { get; init; }

    /// <summary>The key of that subscript.</summary>
    public Value? Key { get; init; }

    /// <summary>The value goes into a name that the guard follows.</summary>
    public bool Followed { get; init; }

    /// <summary>What it stands for as a whole.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Its last name.</summary>
    public string? LastName => Attributes.Count > 0 ? Attributes[^1].Name : Root;
}

/// <summary>A call's arguments.</summary>
internal sealed record CallFact(IReadOnlyList<ArgumentFact> Arguments, IReadOnlyList<string> Literals, Value Result)
{
    /// <summary>By position, or by keyword where there is one. Null when absent.</summary>
    public ArgumentFact? Find(int index, string? keyword)
    {
        var named = keyword is null ? null : Arguments.FirstOrDefault(argument => argument.Keyword == keyword);
        return named ?? (index < Arguments.Count && Arguments.Take(index + 1).All(argument => argument.Keyword is null && !argument.Unpacks) ? Arguments[index] : null);
    }

    /// <summary>True when arguments come from <c>*</c> or <c>**</c>, so that any may be hidden.</summary>
    public bool Hides => Arguments.Any(argument => argument.Unpacks);
}

/// <summary>One argument.</summary>
internal sealed record ArgumentFact(string? Keyword, Value Value, Position Position, bool Unpacks, bool IsFalse);
