using System.Diagnostics;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Contracts;
using Spectre.Console;

namespace RemoteExecutor.Cli.Client;

/// <summary>Submits code and stays with it to the end; cancelling the token cancels the execution.</summary>
internal sealed class ExecutionWatch(ApiClient api, Surroundings here)
{
    /// <summary>One long poll: a short run ends within it, without any polling delay.</summary>
    private const int FirstWaitSeconds = 10;

    private static readonly TimeSpan CancelAllowance = TimeSpan.FromSeconds(20);

    public async Task<ApiAnswer> RunAsync(Submission submission, CancellationToken cancellationToken)
    {
        var body = submission.ToBody();
        var key = Guid.NewGuid().ToString("N");
        try
        {
            return here.Error.Profile.Capabilities.Interactive
                ? await here.Error.Status().StartAsync("submitting …", status => SubmitAsync(body, key, status, cancellationToken))
                : await SubmitAsync(body, key, status: null, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await CancelAsync(body, key);
        }
    }

    private async Task<ApiAnswer> SubmitAsync(ReadOnlyMemory<byte> body, string key, StatusContext? status, CancellationToken cancellationToken) =>
        await FollowAsync(await api.SubmitAsync(body, key, FirstWaitSeconds, cancellationToken), status, cancellationToken);

    /// <param name="status">The spinner; null without a terminal, where each new status is a line.</param>
    private async Task<ApiAnswer> FollowAsync(ApiAnswer answer, StatusContext? status, CancellationToken cancellationToken)
    {
        var since = Stopwatch.StartNew();
        ExecutionStatus? told = null;
        while (answer.As<ExecutionView>() is { } execution && !execution.Status.IsFinal())
        {
            var name = ExecutionResultView.StatusName(execution.Status);
            if (status is not null) status.Status($"{name} … {since.Elapsed.TotalSeconds:0} s");
            else if (told != execution.Status) here.Error.MarkupLine($"{name} …");
            told = execution.Status;
            await Task.Delay(Pause(answer.RetryAfter), here.Time, cancellationToken);
            answer = await api.GetAsync(execution.ExecutionId, cancellationToken);
        }

        return answer;
    }

    /// <summary>Finds the execution by its key, whether or not its id was ever received, and cancels it.</summary>
    private async Task<ApiAnswer> CancelAsync(ReadOnlyMemory<byte> body, string key)
    {
        using var allowance = new CancellationTokenSource(CancelAllowance, here.Time);
        here.Error.MarkupLine("cancelling …");
        var found = (await api.SubmitAsync(body, key, waitSeconds: 0, allowance.Token)).As<ExecutionView>();
        await api.CancelAsync(found.ExecutionId, allowance.Token);
        return await FollowAsync(await api.GetAsync(found.ExecutionId, allowance.Token), status: null, allowance.Token);
    }

    /// <summary>As long as the server asks for, within reason.</summary>
    internal static TimeSpan Pause(TimeSpan? asked) => asked switch
    {
        null => TimeSpan.FromSeconds(1),
        { } pause when pause < TimeSpan.FromMilliseconds(100) => TimeSpan.FromMilliseconds(100),
        { } pause when pause > TimeSpan.FromSeconds(10) => TimeSpan.FromSeconds(10),
        { } pause => pause,
    };
}
