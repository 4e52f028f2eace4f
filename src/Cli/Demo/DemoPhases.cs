using System.Globalization;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using Spectre.Console;

namespace RemoteExecutor.Cli.Demo;

/// <summary>Follows an execution to its end and tells each phase as the audit trail records it.</summary>
internal sealed class DemoPhases(ApiClient api, IAuditStore audit, Surroundings here)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    public async Task<ApiAnswer> FollowAsync(string executionId, CancellationToken cancellationToken)
    {
        var told = 0;
        while (true)
        {
            var answer = await api.GetAsync(executionId, cancellationToken);
            var chain = await audit.ReadChainAsync(executionId, cancellationToken);
            foreach (var entry in chain.Skip(told)) Tell(entry, chain[0]);
            told = chain.Count;
            if (answer.As<ExecutionView>().Status.IsFinal() && chain[^1].Event.Event == AuditEvents.Finished) return answer;
            await Task.Delay(Glance, here.Time, cancellationToken);
        }
    }

    private void Tell(AuditEntry entry, AuditEntry first)
    {
        var since = (entry.Event.At - first.Event.At).TotalMilliseconds;
        var name = SafeText.ForMarkup(entry.Event.Event.Replace('_', ' '));
        here.Out.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"  {since,7:N0} ms  {name}"));
    }
}
