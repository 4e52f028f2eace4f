using System.Globalization;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>Most bytes that an execution of a program may give away, out of a file beside the programs.</summary>
internal sealed record ChannelBounds(double Strict, double Standard)
{
    public static ChannelBounds None { get; } = new(0, 0);

    /// <summary>Channels that cannot be shut.</summary>
    public static Dictionary<string, ChannelBounds> Open { get; } = Read("bounds.txt");

    /// <summary>What is not caught though it could be; the standard column counts personal data and secrets only.</summary>
    public static Dictionary<string, ChannelBounds> KnownLeaks { get; } = Read("known-leaks.txt");

    private static Dictionary<string, ChannelBounds> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Programs", file)).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(fields => fields[0], fields => new ChannelBounds(Bytes(fields[1]), Bytes(fields[2])), StringComparer.Ordinal);

    public IEnumerable<string> ExceededBy(Measured measured)
    {
        var (strict, standard) = (measured.Released[DisclosureLevel.Strict].BytesAnExecution, measured.Released[DisclosureLevel.Standard].BytesAnExecution);
        if (strict > Strict) yield return string.Create(CultureInfo.InvariantCulture, $"{measured.Program.Name} under strict: {strict} bytes");
        if (standard > Standard) yield return string.Create(CultureInfo.InvariantCulture, $"{measured.Program.Name} under standard: {standard} bytes");
    }

    private static double Bytes(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
