using System.Globalization;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>Most bytes that an execution of a program may give away (<c>Programs/bounds.txt</c>).</summary>
internal sealed record ChannelBounds(double Strict, double Standard)
{
    public static Dictionary<string, ChannelBounds> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Programs", "bounds.txt")).Where(line => line.Length > 0 && line[0] != '#')
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
