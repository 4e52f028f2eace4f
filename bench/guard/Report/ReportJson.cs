using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteExecutor.GuardBench.Hostile;

namespace RemoteExecutor.GuardBench.Report;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(GuardReport))]
[JsonSerializable(typeof(HostileRow))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static void Write(GuardReport report, string file) => File.WriteAllText(file, JsonSerializer.Serialize(report, Default.GuardReport) + "\n");
}
