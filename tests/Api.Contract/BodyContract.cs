using System.Text;

namespace RemoteExecutor.Api.Contract;

/// <summary>What a body may be and what becomes of every other one.</summary>
public abstract class BodyContract(IApiHost host) : ApiContract(host)
{
    private const int MiB = 1 << 20;
    private const string Canary = "canary-7f3a9";

    private ApiClient Lead => field ??= As(NewAgent('2'));

    [Theory]
    [InlineData("timeout_seconds", "10")]
    [InlineData("timeout_seconds", "3600")]
    [InlineData("timeout_seconds", "300.0")]
    [InlineData("timeout_seconds", "3e2")]
    [InlineData("memory_limit_mb", "64")]
    [InlineData("memory_limit_mb", "8192")]
    [InlineData("cpu_limit", "0.1")]
    [InlineData("cpu_limit", "4.0")]
    [InlineData("cpu_limit", "1")]
    [InlineData("input_data", "null")]
    [InlineData("input_data", "[1, {\"a\": null}, \"\\u0000 \\ud83d\\ude00\"]")]
    [InlineData("task_id", "\"12345678901234567890123456789012345678901234567890\"")]
    [InlineData("task_id", "null")]
    [InlineData("sandbox_id", "null")]
    [InlineData("disclosure", "\"strict\"")]
    [InlineData("disclosure", "null")]
    [InlineData("request_approval", "true")]
    [InlineData("dependencies", "[]")]
    [InlineData("datasets", "[]")]
    [InlineData("allowed_hosts", "[\"api.example.com\", \"*.example.com\"]")]
    [InlineData("input_data_schema", "{\"a\": \"int64\"}")]
    [InlineData("expected_output_schema", "{}")]
    public async Task Execute_FieldAtItsLimit_IsAccepted(string field, string json) =>
        await Lead.SubmitAsync($$"""{"code": "{{Quick}}", "{{field}}": {{json}}}""");

    [Theory]
    [InlineData("code", "\"\"")]
    [InlineData("code", "\" \\n\\t \"")]
    [InlineData("code", "null")]
    [InlineData("code", "7")]
    [InlineData("code", "[\"result = 1\"]")]
    [InlineData("code", "\"a\\u0000b\"")]
    [InlineData("code", "\"\\ud800\"")]
    [InlineData("code", "\"\\udc00\\ud800\"")]
    [InlineData("language", "\"ruby\"")]
    [InlineData("language", "1")]
    [InlineData("timeout_seconds", "9")]
    [InlineData("timeout_seconds", "3601")]
    [InlineData("timeout_seconds", "10.5")]
    [InlineData("timeout_seconds", "1e400")]
    [InlineData("timeout_seconds", "-1e400")]
    [InlineData("timeout_seconds", "99999999999999999999999")]
    [InlineData("timeout_seconds", "\"300\"")]
    [InlineData("timeout_seconds", "true")]
    [InlineData("timeout_seconds", "null")]
    [InlineData("memory_limit_mb", "63")]
    [InlineData("memory_limit_mb", "8193")]
    [InlineData("cpu_limit", "0.09")]
    [InlineData("cpu_limit", "4.01")]
    [InlineData("cpu_limit", "1e400")]
    [InlineData("cpu_limit", "1e-400")]
    [InlineData("cpu_limit", "-0.0")]
    [InlineData("task_id", "\"123456789012345678901234567890123456789012345678901\"")]
    [InlineData("task_id", "5")]
    [InlineData("task_id", "\"a\\u0000\"")]
    [InlineData("network_access", "\"true\"")]
    [InlineData("network_access", "1")]
    [InlineData("request_approval", "null")]
    [InlineData("allowed_hosts", "[\"*\"]")]
    [InlineData("allowed_hosts", "[\"com\"]")]
    [InlineData("allowed_hosts", "[\"*.com\"]")]
    [InlineData("allowed_hosts", "[\"a.*.com\"]")]
    [InlineData("allowed_hosts", "[\"10.0.0.1\"]")]
    [InlineData("allowed_hosts", "[\"https://example.com\"]")]
    [InlineData("allowed_hosts", "[\"example.com\\n\"]")]
    [InlineData("allowed_hosts", "[\"example.com:443\"]")]
    [InlineData("allowed_hosts", "\"example.com\"")]
    [InlineData("dependencies", "[\"\"]")]
    [InlineData("dependencies", "[\"-r requirements.txt\"]")]
    [InlineData("dependencies", "[\"pkg @ https://example.com/pkg.whl\"]")]
    [InlineData("dependencies", "[\"a\\n--index-url x\"]")]
    [InlineData("dependencies", "[5]")]
    [InlineData("datasets", "[\"unknown\"]")]
    [InlineData("datasets", "[\"../etc\"]")]
    [InlineData("datasets", "{}")]
    [InlineData("disclosure", "\"loose\"")]
    [InlineData("disclosure", "0")]
    [InlineData("input_data", "\"\\ud800\"")]
    [InlineData("input_data", "{\"\\udfff\": 1}")]
    [InlineData("input_data_schema", "[]")]
    [InlineData("input_data_schema", "{\"a\": 1}")]
    [InlineData("expected_output_schema", "{\"a\": \"x\", \"a\": \"y\"}")]
    [InlineData("expected_output_schema", "{\"\\ud800\": \"x\"}")]
    [InlineData("expected_output_schema", "{\"\": \"x\"}")]
    [InlineData("sandbox_id", "7")]
    public async Task Execute_FieldPastItsLimitOrOfWrongType_NamesTheField(string field, string json)
    {
        var code = field == "code" ? "" : $"\"code\": \"{Quick}\", ";
        (await Lead.PostAsync("/execute", $$"""{{{code}}"{{field}}": {{json}}}""")).ExpectFieldProblem(field);
    }

    [Fact]
    public async Task Execute_ManyFaults_AreAllReportedAtOnce()
    {
        var answer = await Lead.PostAsync(
            "/execute", """{"timeout_seconds": 1, "memory_limit_mb": "x", "cpu_limit": 9, "nonsense": 1, "allowed_hosts": ["*", "com"]}""");
        foreach (var field in (string[])["code", "timeout_seconds", "memory_limit_mb", "cpu_limit", "nonsense", "allowed_hosts"])
            answer.ExpectFieldProblem(field);
        Assert.Equal(2, answer.Errors("allowed_hosts").Count);
    }

    [Theory]
    [InlineData("dependencies", "[\"numpy>=1.26,<3; python_version >= '3.12'\"]", 501)]
    [InlineData("sandbox_id", "\"sbx_1\"", 501)]
    [InlineData("network_access", "true", 403)]
    public async Task Execute_ValidButNotAvailable_SaysSo(string field, string json, int status)
    {
        var answer = (await Lead.PostAsync("/execute", $$"""{"code": "{{Quick}}", "{{field}}": {{json}}}""")).ExpectProblem(status);
        Assert.NotEmpty(answer.Errors(field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{\"code\": \"x\"")]
    [InlineData("{\"code\": \"x\"} {}")]
    [InlineData("{\"code\": \"x\"} x")]
    [InlineData("{\"code\": \"x\",}")]
    [InlineData("{'code': 'x'}")]
    [InlineData("{\"code\": x}")]
    [InlineData("{\"code\": \"x\", \"cpu_limit\": NaN}")]
    [InlineData("{\"code\": \"x\", \"cpu_limit\": Infinity}")]
    [InlineData("{\"code\": \"x\", \"cpu_limit\": 01}")]
    [InlineData("{\"code\": \"x\" /* comment */}")]
    [InlineData("{\"code\": \"a\0b\"}")]
    [InlineData("\uFEFF{\"code\": \"x\"}")]
    [InlineData("[]")]
    [InlineData("\"code\"")]
    [InlineData("null")]
    [InlineData("7")]
    public async Task Execute_NotAJsonObject_IsRefused(string body) => (await Lead.PostAsync("/execute", body)).ExpectFieldProblem("body");

    [Fact]
    public async Task Execute_InvalidUtf8_IsRefused()
    {
        foreach (byte[] bad in (byte[][])[[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]])
            (await Lead.PostRawAsync("/execute", [.. "{\"code\": \""u8, .. bad, .. "\"}"u8])).ExpectFieldProblem("body");
    }

    [Fact]
    public async Task Execute_DuplicateField_IsRefused() =>
        (await Lead.PostAsync("/execute", """{"code": "result = 1", "code": "result = 2"}""")).ExpectFieldProblem("code");

    [Fact]
    public async Task Execute_UnknownFields_AreNamedCleanAndShort()
    {
        var answer = await Lead.PostAsync(
            "/execute", $$"""{"code": "{{Quick}}", "codee": 1, "a\u0000\u001b[31mb": 1, "{{new string('x', 100_000)}}": 1, "\ud800": 1}""");
        answer.ExpectFieldProblem("codee");
        foreach (var field in answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name))
        {
            Assert.InRange(field.Length, 1, 64);
            Assert.DoesNotContain(field, char.IsControl);
        }

        var many = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"field{i}\": 0"));
        Assert.InRange((await Lead.PostAsync("/execute", "{" + many + "}")).ExpectProblem(400).Body.Length, 1, 32_768);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public async Task Execute_Nesting_IsBounded(int depth, bool accepted)
    {
        var answer = await Lead.PostAsync(
            "/execute", $$"""{"code": "{{Quick}}", "input_data": {{new string('[', depth)}}{{new string(']', depth)}}}""");
        if (accepted) answer.Expect(202);
        else answer.ExpectFieldProblem("body");
    }

    [Fact]
    public async Task Execute_CodeSize_CountsBytesOfUtf8()
    {
        var full = "#" + new string('é', (MiB - 2) / 2) + "\n";
        Assert.Equal(MiB, Encoding.UTF8.GetByteCount(full) + 0);
        await Lead.SubmitAsync(new { code = full });
        (await Lead.PostAsync("/execute", new { code = full + "#" })).ExpectFieldProblem("code");
        // Escaped, the same code is three times as long on the wire; that is no reason to refuse it.
        await Lead.SubmitAsync($$"""{"code": "{{string.Concat(Enumerable.Repeat("\\u0020", MiB - 1))}}1"}""");
    }

    [Fact]
    public async Task Execute_InputSize_CountsBytesOfJson()
    {
        var full = "\"" + new string('x', (16 * MiB) - 2) + "\"";
        (await Lead.PostAsync("/execute", $$"""{"code": "{{Quick}}", "input_data": {{full}}}""")).Expect(202);
        var past = full[..^1] + "x\"";
        (await Lead.PostAsync("/execute", $$"""{"code": "{{Quick}}", "input_data": {{past}}}""")).ExpectFieldProblem("input_data");
    }

    [Fact]
    public async Task Execute_InputOfBracketsOnly_IsAcceptedWithinBounds() =>
        (await Lead.PostAsync(
            "/execute", $$"""{"code": "{{Quick}}", "input_data": [{{string.Concat(Enumerable.Repeat("[],", 5 * MiB))}}[]]}""")).Expect(202);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Execute_OtherMediaType_Is415(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"code": "{{Quick}}"}"""));
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        (await Lead.SendAsync(HttpMethod.Post, "/execute", content)).ExpectProblem(415);
    }

    [Fact]
    public async Task Execute_CompressedBody_Is415()
    {
        using var content = new ByteArrayContent([0x1f, 0x8b, 8, 0]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        (await Lead.SendAsync(HttpMethod.Post, "/execute", content)).ExpectProblem(415);
    }

    [Fact]
    public async Task Errors_NeverEchoWhatWasSubmitted()
    {
        string[] bodies =
        [
            $$"""{"code": "{{Canary}}", "timeout_seconds": "{{Canary}}"}""",
            $$"""{"code": "{{Canary}}", "language": "{{Canary}}", "disclosure": "{{Canary}}", "task_id": ["{{Canary}}"]}""",
            $$"""{"code": "x", "datasets": ["{{Canary}}"], "allowed_hosts": ["{{Canary}}"], "dependencies": ["{{Canary}} @ file:///"]}""",
            $$"""{"code": "x", "input_data": {{Canary}}}""",
            $$$"""{"code": "x", "input_data_schema": {"{{{Canary}}}": 1}, "expected_output_schema": {"{{{Canary}}}": ""}}""",
            $$"""{"code": "x", "unknown": "{{Canary}}"}""",
            Canary,
        ];
        foreach (var body in bodies) Assert.DoesNotContain(Canary, (await Lead.PostAsync("/execute", body)).ExpectProblem(400).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, (await With("Bearer " + Canary).GetAsync("/executions")).ExpectProblem(401).Body, StringComparison.Ordinal);
        var query = await Lead.GetAsync($"/executions?status={Canary}&limit={Canary}&agent_id={Canary}&continuation_token={Canary}&{Canary}=1");
        Assert.DoesNotContain(Canary, query.ExpectProblem(400).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ReadsItsBodyAsStrictly()
    {
        (await Lead.PostAsync("/validate", """{"code": " ", "language": "cobol", "timeout_seconds": 10}""")).ExpectFieldProblem("code")
            .ExpectFieldProblem("language").ExpectFieldProblem("timeout_seconds");
        (await Lead.PostAsync("/validate", "{")).ExpectFieldProblem("body");
        (await Lead.PostRawAsync("/validate", new byte[(7 * MiB) + 1])).ExpectProblem(413);
    }
}
