using System.CommandLine;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Cli.Client;

/// <summary>Who checks: a host, with its policy, or the guard in this process.</summary>
internal sealed class VerdictSource
{
    private readonly Connection connection = new();
    private readonly Option<bool> local = new("--local") { Description = "Check here, without a host, for the tier of --agent." };
    private readonly Option<string?> policy = new("--policy") { Description = "With --local: a policy file instead of the one that ships.", HelpName = "FILE" };
    private readonly Option<string?> overrides = new("--overrides") { Description = "With --local: a file with changes to the policy.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(local);
        command.Options.Add(policy);
        command.Options.Add(overrides);
        connection.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(local) && (result.GetValue(policy) ?? result.GetValue(overrides)) is not null) result.AddError("--policy and --overrides need --local: a host has its own policy.");
        });
    }

    public IVerdicts Open(ParseResult parsed, Surroundings here)
    {
        if (!parsed.GetValue(local)) return new HostVerdicts(connection.Open(parsed, here));
        try
        {
            var guard = new ExecutionGuard(PolicyReader.ReadFiles(parsed.GetValue(policy), parsed.GetValue(overrides)));
            return new LocalVerdicts(guard, connection.Agent(parsed).Tier);
        }
        catch (PolicyException exception)
        {
            throw new RexException(string.Join('\n', exception.Faults), inner: exception);
        }
    }

    private sealed class HostVerdicts(ApiClient api) : IVerdicts
    {
        public async Task<ValidateResponse> CheckAsync(string code, CancellationToken cancellationToken) =>
            (await api.ValidateAsync(new Submission { Code = code }.ToBody(), cancellationToken)).As<ValidateResponse>();

        public void Dispose() => api.Dispose();
    }

    private sealed class LocalVerdicts(IExecutionGuard guard, AgentTier tier) : IVerdicts
    {
        public Task<ValidateResponse> CheckAsync(string code, CancellationToken cancellationToken)
        {
            var verdict = guard.Check(code, tier);
            return Task.FromResult(new ValidateResponse(verdict.Passed, verdict));
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>Checks code.</summary>
internal interface IVerdicts : IDisposable
{
    Task<ValidateResponse> CheckAsync(string code, CancellationToken cancellationToken);
}
