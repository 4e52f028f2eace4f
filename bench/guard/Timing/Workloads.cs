using RemoteExecutor.GuardBench.Rates;

namespace RemoteExecutor.GuardBench.Timing;

/// <summary>Sources that are timed one by one, and whose times are added up.</summary>
internal sealed record Workload(string Name, IReadOnlyList<byte[]> Sources);

internal static class Workloads
{
    private const int Mebibyte = 1 << 20;

    public static IEnumerable<Workload> Of(ProgramSets sets, CPython python, int files)
    {
        byte[][] ordinary = [.. sets.Files("ordinary").Select(File.ReadAllBytes)];
        yield return new Workload("ordinary programs, each", ordinary);
        yield return new Workload("ordinary programs, 1 MiB in one", [Fill(ordinary)]);
        if (python.Library is not { } folder) yield break;
        byte[][] library = [.. Spread(Library(folder), files).Select(File.ReadAllBytes).Where(source => source.Length > 0 && python.Parse(source) is not null)];
        yield return new Workload("library files, each", library);
        yield return new Workload("library files, 1 MiB in one", [Fill(library)]);
    }

    private static List<string> Library(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.py", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Spread(List<string> all, int count) =>
        all.Count <= count ? all : Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)]);

    /// <summary>Whole sources, one after the other, again from the first when there are too few.</summary>
    public static byte[] Fill(IReadOnlyList<byte[]> sources)
    {
        var all = new MemoryStream();
        for (var i = 0; ; i = (i + 1) % sources.Count)
        {
            var source = sources[i].AsSpan().StartsWith("\uFEFF"u8) ? sources[i].AsSpan(3) : sources[i];
            if (all.Length + source.Length + 1 > Mebibyte) return all.ToArray();
            all.Write(source);
            all.WriteByte((byte)'\n');
        }
    }
}
