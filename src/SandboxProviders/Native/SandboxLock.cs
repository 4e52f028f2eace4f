using System.Globalization;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>
/// One at a time on one sandbox: an flock, which a call of the runtime holds too, even after its host was killed.
/// </summary>
internal sealed class SandboxLock : IDisposable
{
    /// <summary>Longer than a call of the runtime may take.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>EWOULDBLOCK, which .NET hands on as it is: someone holds the lock. The file may be gone by the time that this is read.</summary>
    private const int WouldBlock = 11;

    private readonly FileStream _file;

    private SandboxLock(FileStream file) => _file = file;

    public static async Task<SandboxLock> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(Timeout);
        while (true)
        {
            if (TryAcquire(path) is { } taken) return taken;
            try
            {
                await Task.Delay(Pause, bounded.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException("Another call on this sandbox does not end.");
            }
        }
    }

    /// <summary>The last trace of the sandbox.</summary>
    public void Delete() => File.Delete(_file.Name);

    public void Dispose() => _file.Dispose();

    /// <summary>Null when someone else holds it.</summary>
    public static SandboxLock? TryAcquire(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held.HResult == WouldBlock)
        {
            return null;
        }

        // Whoever held the lock before us may have removed the sandbox and the file with it: then this is a lock on nothing.
        var link = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}");
        if (File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName == path) return new SandboxLock(file);

        file.Dispose();
        return null;
    }
}
