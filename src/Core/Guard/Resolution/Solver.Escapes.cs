namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class Solver
{
    private readonly Queue<FunctionFacts> escaping = new();
    private bool isEscaping;
    private bool allEscaped;

    /// <summary>
    /// The value goes where it is no longer followed: into an attribute, to a library, to whoever iterates. From there modules come back
    /// under any unknown value, and functions may be called with anything.
    /// </summary>
    private void Escape(Value value)
    {
        if (!value.HasContent) return;
        foreach (var name in value.Names)
        {
            if (!name.IsModule) continue;
            var joined = ValueJoin.Join(heap, Value.Of(name));
            if (ReferenceEquals(joined, heap)) continue;
            heap = joined;
            heapChangedIn = round;
            changed = true;
        }
        foreach (var function in value.Functions) Escape(reader.Functions[function]);
    }

    /// <summary>More functions meet in one place than are followed: each may be called by anything.</summary>
    private void EscapeAll()
    {
        if (allEscaped) return;
        allEscaped = true;
        foreach (var init in own.Constructors.Values) init.IsFollowed = false;
        foreach (var function in reader.Functions) Escape(function);
    }

    // Functions answer with functions, in chains as long as the program.
    private void Escape(FunctionFacts function)
    {
        if (function.IsEscaped || function.IsFollowed) return;
        function.IsEscaped = changed = true;
        escaping.Enqueue(function);
        if (isEscaping) return;
        isEscaping = true;
        while (escaping.TryDequeue(out var next))
        {
            foreach (var reference in next.AllReferences) Grow(VariableOf(reference), Value.Unknown);
            Escape(next.Result.Value);
        }
        isEscaping = false;
    }
}
