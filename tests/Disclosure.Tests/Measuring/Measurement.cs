namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>What one execution of a program gave away.</summary>
/// <param name="Bytes">Of canaries, read as they are, in well-known encodings, and in the program's own code.</param>
/// <param name="SensitiveBytes">The part of it that is personal data or a secret.</param>
/// <param name="Bits">What came through of the number that the program sends; 0 where it sends none.</param>
/// <param name="Told">Column → bytes.</param>
public sealed record Measurement(int Bytes, int SensitiveBytes, double Bits, string Told)
{
    /// <summary>Bytes of data an execution.</summary>
    public double BytesAnExecution => Math.Max(Bytes, Bits / 8);
}

/// <summary>A program, what it had in its hands, and what came of it under each policy.</summary>
/// <param name="Raw">In the result as it left the sandbox: what a filter that does nothing would release.</param>
public sealed record Measured(AttackProgram Program, Measurement Raw, IReadOnlyDictionary<Core.Disclosure.DisclosureLevel, Measurement> Released, string AsReleased);
