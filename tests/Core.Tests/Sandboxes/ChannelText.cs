using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace RemoteExecutor.Core.Tests.Sandboxes;

/// <summary>Channels as an honest runner writes them, to be spoilt one thing at a time.</summary>
internal static class ChannelText
{
    public const string Started = """{"protocol":1}""";

    public static JsonObject Summary() => JsonNode.Parse("""
        {"kind":"table","type":"pandas.DataFrame","row_count":3,
         "columns":[
           {"name":"n","dtype":"int64","nulls":0,"stats":{"kind":"numeric","count":3,"mean":2.0,"std":1.0,"min":1,"q05":1.1,"q25":1.5,"q50":2,"q75":2.5,"q95":null,"max":3}},
           {"name":"t","dtype":"object","nulls":1,"stats":{"kind":"text","count":2,"distinct":2,"min_length":1,"max_length":4}},
           {"name":"c","dtype":"category","nulls":0,"stats":{"kind":"category","count":3,"distinct":2,"top":[["a",2],["b",1]]}},
           {"name":"d","dtype":"datetime64[ns]","nulls":0,"stats":{"kind":"datetime","count":3,"min":"2024-01-01T00:00:00","max":null}},
           {"name":"b","dtype":"bool","nulls":0,"stats":{"kind":"boolean","count":3,"true":1,"false":2}},
           {"name":"b","dtype":"object","nulls":0,"stats":null}],
         "sample":[[1,"x","a","2024-01-01T00:00:00",true,null]],
         "notes":["sampled"]}
        """)!.AsObject();

    public static string Report(JsonNode? summary, JsonNode? error = null) =>
        new JsonObject { ["error"] = error, ["summary"] = summary }.ToJsonString();

    public static JsonObject Result(string? report) => new()
    {
        ["protocol"] = 1,
        ["end"] = "exited",
        ["exit_code"] = 0,
        ["signal"] = null,
        ["oom_killed"] = false,
        ["duration_ms"] = 12,
        ["cpu_time_seconds"] = 0.5,
        ["memory_peak_mb"] = 60.25,
        ["stdout"] = new JsonObject { ["text"] = "hällo\n", ["bytes"] = 7 },
        ["stderr"] = new JsonObject { ["text"] = "", ["bytes"] = 0 },
        ["guard"] = null,
        ["report"] = report,
    };

    public static byte[] Channel(string result) => [.. Frame("started", Started), .. Frame("result", result)];

    public static byte[] Frame(string kind, string payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {bytes.Length}\n")), .. bytes, (byte)'\n'];
    }
}
