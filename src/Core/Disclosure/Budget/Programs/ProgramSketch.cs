using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Disclosure.Budget.Programs;

/// <summary>
/// A fingerprint of what a program looks like: a MinHash sketch (Broder 1997) of the pieces of its syntax tree, 64 samples of 8 bits (Li and König
/// 2010). The share of equal samples estimates how many pieces two programs have in common (Jaccard), with a standard error of 0.05 at 0.8.
/// Stable across processes, because it is stored. Holds nothing of the program itself.
/// </summary>
[JsonConverter(typeof(ProgramSketchJsonConverter))]
public sealed class ProgramSketch
{
    public const int Samples = 64;

    /// <summary>Equal samples from which on two programs are near-identical: four fifths, and what chance adds.</summary>
    private const int NearFrom = 52;

    private readonly byte[] samples;

    internal ProgramSketch(byte[] samples) =>
        this.samples = samples.Length == Samples ? samples : throw new ArgumentException($"A sketch has {Samples} samples.", nameof(samples));

    public ReadOnlySpan<byte> Bytes => samples;

    /// <summary>Programs that do not parse have one sketch in common; the guard lets none of them run.</summary>
    public static ProgramSketch Of(string code) =>
        new(PythonParser.Parse(code).Module is { } module ? MinHash.Of(ProgramPieces.Of(module)) : new byte[Samples]);

    /// <summary>Is the other program the same but for names, constants, operators and a little more?</summary>
    public bool IsNear(ProgramSketch other)
    {
        var equal = 0;
        for (var i = 0; i < Samples; i++) equal += samples[i] == other.samples[i] ? 1 : 0;
        return equal >= NearFrom;
    }
}

internal sealed class ProgramSketchJsonConverter : JsonConverter<ProgramSketch>
{
    public override ProgramSketch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, ProgramSketch value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.Bytes);
}
