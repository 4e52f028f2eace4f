using System.Globalization;
using Microsoft.AspNetCore.Http;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Api.Http;

/// <summary><c>Prefer: wait=N</c> of RFC 7240. What it does not understand it ignores, as the RFC says.</summary>
internal static class PreferHeader
{
    /// <returns>Seconds, at most <see cref="RequestLimits.MaxWaitSeconds"/>; null when there is no such preference.</returns>
    public static int? WaitSeconds(IHeaderDictionary headers)
    {
        foreach (var preference in headers.GetCommaSeparatedValues("Prefer"))
        {
            var parts = preference.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [var name, var value] || !name.Equals("wait", StringComparison.OrdinalIgnoreCase)) continue;
            // The first one counts; a number too large for an int is still a number.
            if (value.Length is 0 or > 9 || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return null;
            return Math.Min(seconds, RequestLimits.MaxWaitSeconds);
        }

        return null;
    }
}
