using Azure;
using Azure.Identity;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Makes single calls: waits, within bounds, where Azure says to come back later, and turns what fails into a fault.</summary>
internal sealed class ArmCalls(ArmConnection connection, ArmPace pace, TimeProvider time)
{
    private const int MaxTries = 4;

    private const int TooManyRequests = 429;

    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(2);

    /// <summary>Any answer but "too many requests", whatever its status.</summary>
    /// <exception cref="SandboxException">None came, or Azure kept saying "too many requests".</exception>
    public async Task<ArmReply> SendAsync(
        SandboxStage stage, string sandboxId, Func<ContainerGroupResources, CancellationToken, Task<ArmReply>> call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var reply = await TryAsync(stage, sandboxId, call, cancellationToken);
            if (reply.Status != TooManyRequests) return reply;

            // A refused call was not carried out, so that any call can be made again.
            var wait = reply.RetryAfter ?? DefaultWait;
            if (tries == MaxTries || wait > pace.LongestRetryAfter) throw ArmFaults.Of(stage, sandboxId, reply);
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Bounds a whole step of the provider: its caller's cancel stays a cancel, our own limit is a fault that passes.</summary>
    public static async Task<T> WithinAsync<T>(
        TimeSpan limit, SandboxStage stage, string sandboxId, Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(limit);
        try
        {
            return await step(bounded.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ArmFaults.New(stage, sandboxId, true, $"Azure did not get this done within {limit.TotalSeconds:0} s.", e);
        }
    }

    private async Task<ArmReply> TryAsync(
        SandboxStage stage, string sandboxId, Func<ContainerGroupResources, CancellationToken, Task<ArmReply>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call(connection.Resources, cancellationToken);
        }
        catch (AuthenticationFailedException e)
        {
            throw ArmFaults.New(stage, sandboxId, false, "No token for Azure can be had: see ContainerInstances:Credential. " + ArmReply.Clip(e.Message, 200), e);
        }
        catch (RequestFailedException e)
        {
            throw ArmFaults.New(stage, sandboxId, true, "Azure cannot be reached: " + ArmReply.Clip(e.Message, 200), e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw ArmFaults.New(stage, sandboxId, true, "The connection to Azure broke: " + ArmReply.Clip(e.Message, 200), e);
        }
    }
}
