using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Release;

namespace RemoteExecutor.Core.Tests.Disclosure;

public sealed class MeasureReleaseTests
{
    [Theory]
    [InlineData(1.23456789, DisclosureLevel.Standard, 1.23)]
    [InlineData(1.23456789, DisclosureLevel.Strict, 1.2)]
    [InlineData(127.77, DisclosureLevel.Strict, 130)]
    [InlineData(-3, DisclosureLevel.Open, 0)]
    [InlineData(1e300, DisclosureLevel.Open, 86400)]
    [InlineData(double.NaN, DisclosureLevel.Standard, 0)]
    public void Seconds_AnyClaim_AreBoundedAndRounded(double claimed, DisclosureLevel level, double told) =>
        Assert.Equal(told, MeasureRelease.Seconds(claimed, DisclosurePolicy.Of(level)));

    [Theory]
    [InlineData(127.7777, DisclosureLevel.Standard, 127.8)]
    [InlineData(127.7777, DisclosureLevel.Strict, 130)]
    [InlineData(double.PositiveInfinity, DisclosureLevel.Strict, 0)]
    public void Megabytes_AnyClaim_AreBoundedAndRounded(double claimed, DisclosureLevel level, double told) =>
        Assert.Equal(told, MeasureRelease.Megabytes(claimed, DisclosurePolicy.Of(level)));

    [Fact]
    public void Seconds_NoResult_AreZero() => Assert.Equal(0, MeasureRelease.Seconds(null, DisclosurePolicy.Of(DisclosureLevel.Standard)));
}
