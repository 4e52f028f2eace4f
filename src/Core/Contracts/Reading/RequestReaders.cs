using System.Text.Json;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Contracts.Reading;

/// <summary>Reads the bodies of the HTTP contract. Each call reports every fault of its body; none throws on any bytes.</summary>
public static class RequestReaders
{
    public static IReadOnlyList<string> Languages { get; } = ["python"];

    /// <summary>Fields of <c>POST /execute</c>.</summary>
    public static IReadOnlyList<string> SubmissionFields { get; } =
    [
        "code", "language", "dependencies", InputData.Field, "input_data_schema", "expected_output_schema", "datasets", "task_id",
        "timeout_seconds", "memory_limit_mb", "cpu_limit", "network_access", "allowed_hosts", "sandbox_id", "disclosure", "request_approval",
    ];

    /// <summary>Fields of <c>POST /validate</c>.</summary>
    public static IReadOnlyList<string> ValidateFields { get; } = ["code", "language"];

    /// <summary>Fields of <c>POST /executions/{id}/approve</c> and <c>/reject</c>.</summary>
    public static IReadOnlyList<string> ApprovalFields { get; } = ["reason"];

    public static Reading<Submission> ReadSubmission(ReadOnlyMemory<byte> body, ExecutionOptions defaults, IDatasetCatalog catalog)
    {
        var errors = new FieldErrors();
        if (BodyFields.Split(body, SubmissionFields, errors) is not { } fields) return new(null, errors.ByField);
        var reader = new FieldReader(fields, errors);
        var datasets = Datasets(reader, catalog);
        var request = new ExecutionRequest
        {
            Code = reader.RequiredText("code", RequestLimits.CodeBytes),
            Language = Language(reader, errors),
            Dependencies = reader.Texts("dependencies", RequestLimits.Dependencies, NamePatterns.FaultOfDependency),
            InputDataSchema = reader.Schema("input_data_schema"),
            ExpectedOutputSchema = reader.Schema("expected_output_schema"),
            Datasets = [.. datasets.Select(dataset => dataset.Name)],
            TaskId = reader.Text("task_id", RequestLimits.TaskIdChars),
            TimeoutSeconds = reader.WholeNumber(
                "timeout_seconds", defaults.TimeoutSeconds, RequestLimits.MinTimeoutSeconds, RequestLimits.MaxTimeoutSeconds),
            MemoryLimitMb = reader.WholeNumber("memory_limit_mb", defaults.MemoryMb, RequestLimits.MinMemoryMb, RequestLimits.MaxMemoryMb),
            CpuLimit = reader.Number("cpu_limit", defaults.CpuLimit, RequestLimits.MinCpu, RequestLimits.MaxCpu),
            NetworkAccess = reader.Flag("network_access"),
            AllowedHosts = reader.Texts("allowed_hosts", RequestLimits.AllowedHosts, NamePatterns.FaultOfHost),
            SandboxId = reader.Text("sandbox_id", RequestLimits.SandboxIdChars),
            Disclosure = Disclosure(reader, errors),
            RequestApproval = reader.Flag("request_approval"),
        };
        ReadOnlyMemory<byte>? input = fields.TryGetValue(InputData.Field, out var raw) ? InputData.Read(raw, errors) : null;
        if (defaults.NetworkEnabled && request.NetworkAccess && request.AllowedHosts.Count == 0)
            errors.Add("allowed_hosts", "network_access needs at least one allowed host.");
        return Reading<Submission>.Of(errors, () => new Submission(request, input, datasets));
    }

    public static Reading<ValidateRequest> ReadValidate(ReadOnlyMemory<byte> body)
    {
        var errors = new FieldErrors();
        if (BodyFields.Split(body, ValidateFields, errors) is not { } fields) return new(null, errors.ByField);
        var reader = new FieldReader(fields, errors);
        var request = new ValidateRequest(reader.RequiredText("code", RequestLimits.CodeBytes), Language(reader, errors));
        return Reading<ValidateRequest>.Of(errors, () => request);
    }

    public static Reading<ApprovalRequest> ReadApproval(ReadOnlyMemory<byte> body)
    {
        var errors = new FieldErrors();
        if (BodyFields.Split(body, ApprovalFields, errors) is not { } fields) return new(null, errors.ByField);
        var reason = new FieldReader(fields, errors).Text("reason", RequestLimits.ApprovalReasonChars);
        if (!errors.Any && string.IsNullOrWhiteSpace(reason)) errors.Add("reason", "This field is required and must not be blank.");
        return Reading<ApprovalRequest>.Of(errors, () => new ApprovalRequest(reason!));
    }

    private static string Language(FieldReader reader, FieldErrors errors)
    {
        // The limit only keeps nonsense short; what counts is the list.
        var language = reader.Text("language", maxChars: 50) ?? Languages[0];
        if (!Languages.Contains(language)) errors.Add("language", $"This language is not supported. Supported: {string.Join(", ", Languages)}.");
        return language;
    }

    /// <summary>Each once, in the order of the request.</summary>
    private static IReadOnlyList<Dataset> Datasets(FieldReader reader, IDatasetCatalog catalog)
    {
        var found = new OrderedDictionary<string, Dataset>(StringComparer.Ordinal);
        reader.Texts("datasets", RequestLimits.Datasets, FaultOf);
        return [.. found.Values];

        string? FaultOf(string name)
        {
            if (!DatasetName.IsValid(name)) return $"not a dataset name ({DatasetName.Rule}).";
            if (catalog.Find(name) is not { } dataset) return "no dataset of this name is registered.";
            found.TryAdd(name, dataset);
            return null;
        }
    }

    private static DisclosureLevel? Disclosure(FieldReader reader, FieldErrors errors)
    {
        if (reader.Text("disclosure", maxChars: 50) is not { } text) return null;
        foreach (var level in Enum.GetValues<DisclosureLevel>())
        {
            if (text == JsonNamingPolicy.SnakeCaseLower.ConvertName(level.ToString())) return level;
        }

        errors.Add("disclosure", "This field must be strict, standard or open.");
        return null;
    }
}
