using System.Security.Cryptography;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.EmbeddedHost;

/// <summary>The host's id, kept in the data directory: whoever starts on the same data is the same host.</summary>
internal static class HostIdentityFile
{
    private const int IdLength = 16;

    public static HostIdentity LoadOrCreate(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "host-id");
        if (File.Exists(path) && File.ReadAllText(path) is { Length: IdLength } known && known.All(char.IsAsciiHexDigitLower))
            return new HostIdentity(known);

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        // Beside and renamed: a process killed half-way leaves the old state, never half an id.
        File.WriteAllText(path + ".new", id);
        File.Move(path + ".new", path, overwrite: true);
        return new HostIdentity(id);
    }
}
