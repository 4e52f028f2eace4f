using System.Collections.Concurrent;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.SandboxProviders.Tests.Contract;
using RemoteExecutor.SandboxProviders.Tests.Docker;
using RemoteExecutor.SandboxProviders.Tests.Native;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Escapes;

/// <summary>
/// Programs that the guard blocks, run with no guard before them: they do inside what they set out to do, and nothing of it reaches the machine.
/// </summary>
public abstract class EscapeProgramTests(ProviderUnderTest underTest, ITestOutputHelper output) : SandboxProviderContract(underTest)
{
    private const int AtOnce = 4;

    /// <summary>Part of the programs that must have worked; else the sandbox, not its walls, would be what stopped them, and this would show nothing.</summary>
    private const double Works = 0.9;

    /// <summary>What ends when the program ends itself, its limits strike, or it breaks its own runner: never the host.</summary>
    private static readonly Outcome[] Ends =
        [Outcome.Succeeded, Outcome.ProgramFailed, Outcome.TimedOut, Outcome.MemoryExceeded, Outcome.DiskExceeded, Outcome.OutputExceeded];

    /// <summary>Looks for the machine as hard as a few lines can; the same for every program, behind its own code.</summary>
    private const string LookOutside = """

        def _look_outside():
            import os, socket
            seen = [os.environ.get(input_data["variable"], "")]
            for path in (input_data["file"], "/proc/1/root" + input_data["file"], "/proc/1/environ", "/proc/1/cwd" + input_data["file"]):
                try:
                    seen.append(open(path, errors="replace").read())
                except OSError as refused:
                    seen.append(type(refused).__name__)
            try:
                socket.create_connection(("127.0.0.1", input_data["port"]), timeout=1)
            except OSError as refused:
                seen.append(type(refused).__name__)
            print("LOOKED", *seen)

        _look_outside()
        """;

    protected abstract IReadOnlyList<EscapeProgram> Programs { get; }

    protected abstract Task<string?> SharedRootAsync();

    [Fact]
    public async Task Run_WithoutGuard_StaysInside()
    {
        using var watch = new HostWatch(await SharedRootAsync());
        var faults = new ConcurrentBag<string>();
        var worked = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Programs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Token }, async (program, _) =>
        {
            var ran = await RunAsync(program.Code + LookOutside, watch.Hints);
            var text = ran.Result is { } result ? result.Stdout.Text + result.Stderr.Text : "";
            if (!Ends.Contains(ran.End.Outcome)) faults.Add($"{program.Name}: {ran.Describe()}");
            if (ran.Describe().Contains(watch.Secret, StringComparison.Ordinal) || text.Contains(watch.Secret, StringComparison.Ordinal)) faults.Add($"{program.Name} has seen the host's secret");
            if (program.Writes is { } path && File.Exists(path)) faults.Add($"{program.Name} has written {path} on the host");
            if (program.Prints is { } effect && text.Contains(effect, StringComparison.Ordinal)) worked.Add(program.Name);
        });
        var printing = Programs.Where(program => program.Prints is not null).ToList();
        output.WriteLine($"{Programs.Count} programs; {worked.Count} of {printing.Count} that print did so inside: {string.Join(", ", printing.Select(program => program.Name).Except(worked))} did not");
        Assert.Empty(faults.Order(StringComparer.Ordinal));
        Assert.Empty(watch.Changes());
        Assert.True(worked.Count >= printing.Count * Works, $"Only {worked.Count} of {printing.Count} did anything.");
    }
}

public sealed class NativeEscapeProgramTests(NativeUnderTest native, ITestOutputHelper output) : EscapeProgramTests(native, output), IClassFixture<NativeUnderTest>
{
    protected override IReadOnlyList<EscapeProgram> Programs => EscapeProgram.All;

    protected override async Task<string?> SharedRootAsync() => await RootFs.RequireAsync(Token);
}

public sealed class DockerEscapeProgramTests(DockerUnderTest docker, ITestOutputHelper output) : EscapeProgramTests(docker, output), IClassFixture<DockerUnderTest>
{
    /// <summary>One of each family: a container takes ten times as long as what <c>native</c> starts.</summary>
    protected override IReadOnlyList<EscapeProgram> Programs => [.. EscapeProgram.All.DistinctBy(program => program.Kind)];

    protected override Task<string?> SharedRootAsync() => Task.FromResult<string?>(null);
}
