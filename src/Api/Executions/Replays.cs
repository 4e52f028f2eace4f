using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Executions;

/// <summary>
/// Answers a repeated <c>Idempotency-Key</c>. The first request may still be on its way to acceptance, perhaps on another host, and may yet
/// fail: only an audited execution is promised to a second caller.
/// </summary>
internal sealed class Replays(IAuditStore audit, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int Looks = 100;

    public async Task<string> AnswerAsync(Admission admission, CancellationToken cancellationToken)
    {
        if (admission is not { Result: AdmissionResult.Replayed, ExistingId: { } first }) throw Refuse.KeyReused();
        for (var look = 0; look < Looks; look++)
        {
            if ((await audit.ReadChainAsync(first, cancellationToken)).Count > 0) return first;
            await Task.Delay(Pause, time, cancellationToken);
        }

        throw Refuse.Unavailable("execution", "The first request with this Idempotency-Key has not been accepted yet. Try again.");
    }
}
