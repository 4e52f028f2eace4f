using System.Text;
using System.Text.Json;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>The child's report. User code can forge every byte of it.</summary>
internal static class ReportReader
{
    private const int MaxTypeChars = 256;
    private const int MaxMessageChars = 2000;

    /// <summary>Null when the text is not a report.</summary>
    public static RunnerReport? Read(string text)
    {
        try
        {
            using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(text));
            var json = document.RootElement;
            return new RunnerReport
            {
                Error = json.Optional("error") is { } error ? ErrorOf(error) : null,
                Summary = json.Optional("summary") is { } summary ? SummaryReader.Read(summary) : null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProgramError ErrorOf(JsonElement json) =>
        new(json.Text("type", MaxTypeChars), json.Text("message", MaxMessageChars), json.OptionalInt("line"), KindOf(json.Text("kind", 16)));

    private static ProgramErrorKind KindOf(string kind) => kind switch
    {
        "program" => ProgramErrorKind.Program,
        "memory" => ProgramErrorKind.Memory,
        "disk" => ProgramErrorKind.Disk,
        "syntax" => ProgramErrorKind.Syntax,
        "exit" => ProgramErrorKind.Exit,
        _ => throw StrictJson.Bad("kind"),
    };
}
