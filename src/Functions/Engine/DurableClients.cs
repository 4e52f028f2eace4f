using Microsoft.DurableTask.Client;

namespace RemoteExecutor.Functions.Engine;

/// <summary>
/// The way to the task hub. The Functions host hands a client to each function that asks for one; services that are not functions get the
/// newest from here, because a restarted host listens elsewhere.
/// </summary>
public sealed class DurableClients
{
    private volatile DurableTaskClient? newest;

    /// <exception cref="InvalidOperationException">No function has been handed a client yet: a defect of the trigger that led here.</exception>
    public DurableTaskClient Current =>
        newest ?? throw new InvalidOperationException("The trigger has not handed on its durable client.");

    public void Use(DurableTaskClient client) => newest = client;
}
