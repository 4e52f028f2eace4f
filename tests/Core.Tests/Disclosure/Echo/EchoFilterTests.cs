using RemoteExecutor.Core.Disclosure.Echo.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

public sealed class EchoFilterTests
{
    private static readonly string Version = new('a', 64);

    [Fact]
    public void Contains_WhatWasAdded_AlsoAfterShrinking()
    {
        var filter = Filled(keys: 20_000, blocksLog2: 14);
        AssertHoldsAll(filter, 20_000);
        filter.Shrink(0.01);
        Assert.InRange(filter.BlocksLog2, 1, 13);
        AssertHoldsAll(filter, 20_000);
        Assert.InRange(filter.FalsePositiveRates().Parts, 0, 0.01);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(24)]
    public void FalsePositives_OfKeysNeverAdded_AreAsStated(int bitsPerKey)
    {
        const int Keys = (512 << 12) / 4;
        var filter = Filled(Keys * 4 / bitsPerKey, blocksLog2: 12);
        var (parts, others) = filter.FalsePositiveRates();
        const int Tries = 1_000_000;
        var (claimedParts, claimedOthers) = (0, 0);
        for (var at = 0; at < Tries; at++)
        {
            var key = EchoKey.Mix((ulong)at + (1UL << 60));
            if (filter.Contains(EchoKind.Part, key)) claimedParts++;
            if (filter.Contains(EchoKind.Whole, key)) claimedOthers++;
        }

        AssertNear(parts, claimedParts, Tries);
        AssertNear(others, claimedOthers, Tries);
    }

    [Fact]
    public void File_ReadBack_AnswersAsTheFilter()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "f.echo");
        var filter = Filled(5_000, blocksLog2: 10);
        filter.AddPublicName("customerid");
        EchoFilterFile.Write(path, Version, filter);
        var file = EchoFilterFile.Open(path, Version)!;
        AssertHoldsAll(file, 5_000);
        Assert.Equal(filter.PublicNames, file.PublicNames);
        Assert.Equal(filter.Stride, file.Stride);
        for (var at = 0UL; at < 10_000; at++) Assert.Equal(filter.Contains(EchoKind.Part, EchoKey.Mix(~at)), file.Contains(EchoKind.Part, EchoKey.Mix(~at)));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void File_OfAnotherVersionOrDamagedAnywhere_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "f.echo");
        EchoFilterFile.Write(path, Version, Filled(500, blocksLog2: 4));
        Assert.Null(EchoFilterFile.Open(path, new string('b', 64)));
        Assert.Null(EchoFilterFile.Open(path + "x", Version));
        var good = File.ReadAllBytes(path);
        for (var at = 0; at < good.Length; at += at < 96 ? 1 : 37)
        {
            if (at is >= 96 and < 128) continue; // means nothing
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x10;
            File.WriteAllBytes(path, bad);
            Assert.Null(EchoFilterFile.Open(path, Version));
        }

        File.WriteAllBytes(path, good[..^1]);
        Assert.Null(EchoFilterFile.Open(path, Version));
        File.WriteAllBytes(path, []);
        Assert.Null(EchoFilterFile.Open(path, Version));
    }

    private static EchoFilter Filled(int keys, int blocksLog2)
    {
        var filter = new EchoFilter(blocksLog2, stride: 4);
        for (var at = 0; at < keys; at++) filter.Add(KindOf(at), EchoKey.Mix((ulong)at));
        return filter;
    }

    private static EchoKind KindOf(int at) => at % 2 == 0 ? EchoKind.Part : EchoKind.Whole;

    private static void AssertHoldsAll(IEchoKeys filter, int keys)
    {
        for (var at = 0; at < keys; at++) Assert.True(filter.Contains(KindOf(at), EchoKey.Mix((ulong)at)));
    }

    /// <summary>Within four standard deviations, and what is rarer than can be counted.</summary>
    private static void AssertNear(double rate, int found, int tries) =>
        Assert.InRange(found, (rate * tries) - (4 * Math.Sqrt(rate * tries)) - 4, (rate * tries) + (4 * Math.Sqrt(rate * tries)) + 4);
}
