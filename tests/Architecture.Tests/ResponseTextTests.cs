using Mono.Cecil;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Architecture.Tests;

/// <summary>
/// Everything that reaches an agent: each place in an answer that can hold text is on this list, with who writes it. A new one fails here until
/// somebody has thought about it; what a sandbox or a program had a hand in is made by the disclosure filter and by nothing else.
/// </summary>
public sealed class ResponseTextTests
{
    /// <summary>Code that runs in a host. The command line shows its owner's own files.</summary>
    private static readonly string[] Hosts = ["RemoteExecutor.Core", "RemoteExecutor.Api", "RemoteExecutor.Storage", "RemoteExecutor.SandboxProviders", "RemoteExecutor.EmbeddedHost"];

    private enum Writer
    {
        /// <summary>Our own ids, hashes, names and sentences.</summary>
        Host,

        /// <summary>A caller, within a pattern and a length that the contract checks; given back to that caller, and to Head.</summary>
        Caller,

        /// <summary>The disclosure filter, out of what a program or a sandbox said.</summary>
        Filter,
    }

    private static readonly Dictionary<string, Writer> Texts = new(StringComparer.Ordinal)
    {
        ["AcceptedResponse.CancelUrl"] = Writer.Host,
        ["AcceptedResponse.ExecutionId"] = Writer.Host,
        ["AcceptedResponse.StatusUrl"] = Writer.Host,
        ["AuditEntry.Hash"] = Writer.Host,
        ["AuditEntry.PreviousHash"] = Writer.Host,
        ["AuditEvent.Actor"] = Writer.Host,
        ["AuditEvent.AgentId"] = Writer.Host,
        ["AuditEvent.Event"] = Writer.Host,
        ["AuditEvent.ExecutionId"] = Writer.Host,
        ["AuditEvent.Facts"] = Writer.Caller,
        ["AuditEvent.Facts.keys"] = Writer.Host,
        ["AuditEvent.Source"] = Writer.Host,
        ["BudgetRepeat.ExecutionId"] = Writer.Host,
        ["BudgetResponse.AgentId"] = Writer.Host,
        ["BudgetUse.Dataset"] = Writer.Host,
        ["DatasetItem.Limits"] = Writer.Host,
        ["DatasetItem.Limits.keys"] = Writer.Host,
        ["DatasetItem.Name"] = Writer.Host,
        ["DatasetItem.Schema"] = Writer.Filter,
        ["DatasetItem.Schema.keys"] = Writer.Filter,
        ["DatasetItem.Suppressed"] = Writer.Filter,
        ["DependencyState.Detail"] = Writer.Host,
        ["DependencyState.Name"] = Writer.Host,
        ["DependencyState.State"] = Writer.Host,
        ["DisclosureReport.Redactions.keys"] = Writer.Filter,
        ["DisclosureReport.Suppressed"] = Writer.Filter,
        ["ExecutionListItem.AgentId"] = Writer.Host,
        ["ExecutionListItem.Error"] = Writer.Host,
        ["ExecutionListItem.ExecutionId"] = Writer.Host,
        ["ExecutionListItem.TaskId"] = Writer.Caller,
        ["ExecutionResponse.Error"] = Writer.Host,
        ["ExecutionResponse.ExecutionId"] = Writer.Host,
        ["ExecutionResponse.SandboxId"] = Writer.Host,
        ["ExecutionResponse.TaskId"] = Writer.Caller,
        ["ExecutionSummary.ErrorMessage"] = Writer.Filter,
        ["ExecutionSummary.Sample"] = Writer.Filter,
        ["ExecutionSummary.Sample.keys"] = Writer.Filter,
        ["ExecutionSummary.Schema"] = Writer.Filter,
        ["ExecutionSummary.Schema.keys"] = Writer.Filter,
        ["ExecutionSummary.SchemaMismatch"] = Writer.Filter,
        ["ExecutionSummary.Stats"] = Writer.Filter,
        ["ExecutionSummary.Stats.keys"] = Writer.Filter,
        ["ExecutionSummary.Stderr"] = Writer.Filter,
        ["ExecutionSummary.Stdout"] = Writer.Filter,
        ["GuardVerdict.PolicyHash"] = Writer.Filter,
        ["GuardVerdict.PolicyVersion"] = Writer.Filter,
        ["GuardVerdict.Recommendation"] = Writer.Filter,
        ["HealthResponse.Status"] = Writer.Host,
        ["Page.ContinuationToken"] = Writer.Host,
        ["Problem.Detail"] = Writer.Host,
        ["Problem.Errors"] = Writer.Host,
        ["Problem.Errors.keys"] = Writer.Host,
        ["Problem.Instance"] = Writer.Caller,
        ["Problem.Title"] = Writer.Host,
        ["Problem.TraceId"] = Writer.Host,
        ["Problem.Type"] = Writer.Host,
        ["ReadyResponse.Status"] = Writer.Host,
        ["RowCount.Bound"] = Writer.Filter,
        ["Violation.Code"] = Writer.Filter,
        ["Violation.Fix"] = Writer.Filter,
        ["Violation.Message"] = Writer.Filter,
    };

    [Fact]
    public void Responses_EveryText_HasAKnownWriter()
    {
        var found = ResponseTypes.All().SelectMany(ResponseTypes.TextsOf).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Texts.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>What is answered without a type would be seen by none of these tests.</summary>
    [Fact]
    public void RawAnswers_AreTheContractOnly() => Assert.Equal(
        ["RemoteExecutor.Api.OpenApi.OpenApiHandler"],
        Instructions.Of("RemoteExecutor.Api").Where(found => found.Instruction.Operand is MethodReference { Name: "Raw", DeclaringType.Name: "ApiResult" })
            .Select(found => found.Type.FullName).Distinct());

    [Fact]
    public void Summaries_AreMade_ByTheFilterOnly()
    {
        Type[] filtered = [typeof(ExecutionSummary), typeof(DisclosureReport), typeof(RowCount), typeof(ReleasedSchema)];
        var makers = MakersOf(filtered).Distinct().ToList();
        Assert.NotEmpty(makers);
        Assert.All(makers, maker => Assert.StartsWith("RemoteExecutor.Core.Disclosure", maker, StringComparison.Ordinal));
        Assert.Subset(
            filtered.Append(typeof(GuardVerdict)).Append(typeof(Violation)).Append(typeof(DatasetItem)).Select(type => type.Name).ToHashSet(),
            Texts.Where(text => text.Value == Writer.Filter).Select(text => text.Key.Split('.')[0]).ToHashSet());
    }

    /// <summary>A verdict quotes code, and a profile column names: who asks for one must hand it to the filter.</summary>
    [Theory]
    [InlineData($"{nameof(IExecutionGuard)}::{nameof(IExecutionGuard.Check)}")]
    [InlineData($"{nameof(IDatasetProfiles)}::{nameof(IDatasetProfiles.FindAsync)}")]
    public void WhatQuotes_PassesTheFilter_WhereverItIsAskedFor(string asked)
    {
        var calls = Hosts.SelectMany(Instructions.Of).Where(found => found.Instruction.Operand is MethodReference)
            .ToLookup(found => found.Type.FullName, found => ((MethodReference)found.Instruction.Operand).FullName);
        var asking = calls.Where(type => type.Any(call => call.Contains(asked, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(asking);
        Assert.All(asking, type => Assert.Contains(type, call => call.Contains($"{nameof(IDisclosureFilter)}::Release", StringComparison.Ordinal)));
    }

    /// <summary>Types whose code makes one of <paramref name="types"/> or a changed copy of one.</summary>
    private static IEnumerable<string> MakersOf(Type[] types)
    {
        var names = types.Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        return from found in Hosts.SelectMany(Instructions.Of)
               where found.Instruction.Operand is MethodReference { Name: ".ctor" or "<Clone>$" } made && names.Contains(made.DeclaringType.FullName)
               where !names.Contains(found.Type.FullName) && !found.Type.Name.EndsWith("JsonConverter", StringComparison.Ordinal)
               select found.Type.FullName;
    }
}
