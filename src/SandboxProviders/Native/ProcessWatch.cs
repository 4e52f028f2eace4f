namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>
/// Waits for processes that are not our children, without asking again and again: one thread polls a pidfd for each.
/// </summary>
internal sealed class ProcessWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, TaskCompletionSource> _waiting = [];
    private int _wakeUp = -1;

    /// <summary>True when the process has ended, false when it had not by the end of the slice.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="isStillIt">Asked once the process is held fast: ids are used again, so is this one still the same process?</param>
    /// <param name="slice">How long to wait.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<bool> HasEndedAsync(int pid, Func<bool> isStillIt, TimeSpan slice, CancellationToken cancellationToken)
    {
        if (Kernel.OpenProcess(pid) is not { } descriptor) return true;
        try
        {
            if (!isStillIt() || IsReadable(descriptor)) return true;
            return slice > TimeSpan.Zero && await WaitAsync(descriptor, slice, cancellationToken);
        }
        finally
        {
            Forget(descriptor);
        }
    }

    private async Task<bool> WaitAsync(int descriptor, TimeSpan slice, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_wakeUp < 0)
            {
                _wakeUp = Kernel.OpenSignal();
                new Thread(Watch) { IsBackground = true, Name = "sandbox-watch" }.Start();
            }

            _waiting.Add(descriptor, ended);
            Kernel.Signal(_wakeUp, 1);
        }

        try
        {
            await ended.Task.WaitAsync(slice, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void Forget(int descriptor)
    {
        lock (_gate)
        {
            _waiting.Remove(descriptor);
            Kernel.Close(descriptor);
            if (_wakeUp >= 0) Kernel.Signal(_wakeUp, 1);
        }
    }

    private void Watch()
    {
        while (true)
        {
            var entries = Entries();
            Kernel.Poll(entries, (ulong)entries.Length, -1);
            if (entries[0].Returned != 0) Kernel.ClearSignal(_wakeUp, out _);
            foreach (var entry in entries.Skip(1).Where(entry => entry.Returned != 0)) Complete(entry.Descriptor);
        }
    }

    private Kernel.PollEntry[] Entries()
    {
        lock (_gate)
        {
            return [Entry(_wakeUp), .. _waiting.Keys.Select(Entry)];
        }
    }

    /// <summary>
    /// A descriptor closed and reused since the poll began may be another process by now, so it is asked again under the lock.
    /// </summary>
    private void Complete(int descriptor)
    {
        lock (_gate)
        {
            if (_waiting.TryGetValue(descriptor, out var ended) && IsReadable(descriptor) && _waiting.Remove(descriptor)) ended.SetResult();
        }
    }

    private static bool IsReadable(int descriptor) => Kernel.Poll([Entry(descriptor)], 1, 0) == 1;

    private static Kernel.PollEntry Entry(int descriptor) => new() { Descriptor = descriptor, Events = Kernel.PollIn };
}
