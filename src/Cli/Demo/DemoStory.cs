using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes;
using Spectre.Console;

namespace RemoteExecutor.Cli.Demo;

/// <summary>
/// One job that runs and one that does not, over HTTP against a real host with a real sandbox. Nothing is taken on trust: what is
/// said at the end was checked against the answers, the audit trail, the provider and the files left on disk.
/// </summary>
internal sealed class DemoStory(Surroundings here, string provider, string folder)
{
    private static readonly AgentId Lead = AgentId.Parse("20001");

    private readonly DemoClaims _claims = new(here.Out);
    private readonly List<ApiAnswer> _answers = [];

    private string DataDirectory => Path.Combine(folder, "data");

    public async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        Title("The data");
        var data = await DemoData.MakeAsync(folder, here, cancellationToken);
        here.Out.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"{data.Rows:N0} customers, {data.Columns} columns, {data.Json.Length / 1e6:0.0} MB, {data.PersonalValues:N0} e-mails, IBANs and card numbers (invented)"));

        await using (var host = await LocalHost.StartAsync(port: 0, DataDirectory, provider, quiet: true, cancellationToken))
        {
            here.Out.MarkupLine($"host: {host.Address.GetLeftPart(UriPartial.Authority)}, provider [bold]{provider}[/]");
            var token = LocalToken.Issue(DataDirectory, Lead, LocalToken.OwnLifetime, here.Time);
            using var api = new ApiClient(new Uri(host.Address.GetLeftPart(UriPartial.Authority)), token);
            await RunJobAsync(api, host, data, cancellationToken);
            await RunBlockedJobAsync(api, host, cancellationToken);

            Title("What is left");
            var sandboxes = await host.Services.GetRequiredService<ISandboxProvider>().ListAsync(cancellationToken);
            var ours = _answers.Select(answer => answer.As<ExecutionView>().ExecutionId).ToHashSet();
            await host.StopAsync(cancellationToken);
            _claims.Check("no sandbox is left", !sandboxes.Any(sandbox => ours.Contains(sandbox.ExecutionId ?? "")));
        }

        _claims.Check("no answer held a customer's e-mail, IBAN or card number", !_answers.Any(answer => data.IsIn(answer.Body)));
        var files = data.FilesWith(DataDirectory);
        _claims.Check($"no file of the host holds one{(files.Count == 0 ? "" : ": " + string.Join(", ", files))}", files.Count == 0);
        return _claims.AllHeld;
    }

    private async Task RunJobAsync(ApiClient api, LocalHost host, DemoData data, CancellationToken cancellationToken)
    {
        Title("A pandas job: samples/analyse.py");
        var (execution, chain) = await RunAsync("analyse.py", data.Json, api, host, cancellationToken);
        if (execution.SecurityResult is { } verdict) GuardView.Write(here.Out, verdict, "samples/analyse.py");

        Title("All that the agent gets: the summary");
        ExecutionResultView.Write(here.Out, execution with { SecurityResult = null }, "samples/analyse.py");

        Title("The audit trail of this run");
        AuditView.Write(here.Out, chain);

        var redactions = execution.Summary?.Disclosure.Redactions.Values.Sum() ?? 0;
        _claims.Check("the guard passed the job", execution.SecurityResult is { Passed: true });
        _claims.Check("the job completed", execution is { Status: ExecutionStatus.Completed, Outcome: Outcome.Succeeded });
        _claims.Check($"the summary counts all {data.Rows:N0} rows", execution.Summary?.RowCount?.Exact == data.Rows);
        _claims.Check($"personal data was redacted ({redactions} places)", redactions > 0);
        CheckChain(chain);
    }

    private async Task RunBlockedJobAsync(ApiClient api, LocalHost host, CancellationToken cancellationToken)
    {
        Title("A job that is blocked: samples/blocked.py");
        var (execution, chain) = await RunAsync("blocked.py", null, api, host, cancellationToken);
        ExecutionResultView.Write(here.Out, execution, "samples/blocked.py");
        _claims.Check("the guard blocked it", execution is { Status: ExecutionStatus.Blocked, Outcome: Outcome.GuardRejected });
        _claims.Check("it named a critical violation", execution.SecurityResult?.Violations.Any(one => one.Severity == Severity.Critical) == true);
        _claims.Check("no sandbox was made for it", chain.All(entry => entry.Event.Event != AuditEvents.SandboxCreated));
        CheckChain(chain);
    }

    private async Task<(ExecutionView Execution, IReadOnlyList<AuditEntry> Chain)> RunAsync(
        string sample, ReadOnlyMemory<byte>? input, ApiClient api, LocalHost host, CancellationToken cancellationToken)
    {
        var audit = host.Services.GetRequiredService<IAuditStore>();
        var code = await UserFile.ReadCodeAsync(Path.Combine(Folders.Checkout(), "samples", sample), here, cancellationToken);
        var submission = new Submission { Code = code, Input = input, TaskId = "demo", TimeoutSeconds = 120 };
        var accepted = await api.SubmitAsync(submission.ToBody(), Guid.NewGuid().ToString("N"), waitSeconds: 0, cancellationToken);
        var executionId = accepted.As<ExecutionView>().ExecutionId;
        var final = await new DemoPhases(api, audit, here).FollowAsync(executionId, cancellationToken);
        _answers.AddRange([accepted, final]);
        return (final.As<ExecutionView>(), await audit.ReadChainAsync(executionId, cancellationToken));
    }

    private void CheckChain(IReadOnlyList<AuditEntry> chain)
    {
        var faults = AuditChain.Verify(chain, mustBeFinished: true);
        foreach (var fault in faults) here.Out.MarkupLine($"[red]{SafeText.ForMarkup(fault)}[/]");
        _claims.Check($"the hash chain of its {chain.Count} audit entries is whole", faults.Count == 0);
    }

    private void Title(string text) => here.Out.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });
}
