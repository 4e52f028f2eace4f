namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>A variable of the program: everything that is ever bound to it, whenever.</summary>
internal sealed class Variable(int number)
{
    /// <summary>After so many changes only constants are still growing, in a loop that the program writes.</summary>
    private const int MaxChanges = 4;

    private Value value = Value.Bottom;
    private Value shown = Value.Bottom;
    private int changes;
    private bool isShared;

    public int Number => number;

    public bool IsBound { get; set; }

    public bool IsDeleted { get; set; }

    public int FirstLoad { get; set; } = int.MaxValue;

    public int FirstSureStore { get; set; } = int.MaxValue;

    /// <summary>The built-in function that the name stands for.</summary>
    public BuiltinFunction Builtin { get; set; }

    /// <summary>Round in which it changed last.</summary>
    public int ChangedIn { get; private set; }

    /// <summary>Something is put into the container in it.</summary>
    public bool IsMutated { get; set; }

    /// <summary>As a parameter it makes the argument's container unsafe to follow.</summary>
    public bool ChangesContainer => isShared || IsMutated;

    public Value Value => shown;

    /// <returns>True when something was new.</returns>
    public bool Share(int round = 0)
    {
        if (isShared) return false;
        isShared = true;
        ChangedIn = round;
        Show();
        return true;
    }

    /// <returns>True when something was new.</returns>
    public bool Grow(Value more, int round = 0)
    {
        if (changes > MaxChanges && !more.IsBottom) more = more.WithoutLiterals();
        var joined = ValueJoin.Join(value, more);
        if (ReferenceEquals(joined, value)) return false;
        changes++;
        ChangedIn = round;
        value = joined;
        Show();
        return true;
    }

    private void Show() => shown = isShared && value.Has(ValueTraits.Mutable | ValueTraits.Nested) ? value.WithItems(default).With(ValueTraits.Other) : value;
}
