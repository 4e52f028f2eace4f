using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace RemoteExecutor.Api.Auth;

/// <summary>The key that signs and checks tokens on one machine: 32 random bytes in a file that only its owner can read.</summary>
public sealed class LocalSigningKey
{
    public const string FileName = "signing.key";

    /// <summary>Issuer and audience of tokens signed with it.</summary>
    internal const string Issuer = "remote-executor:local";
    internal const string Audience = "remote-executor";

    private const int KeyBytes = 32;
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(5);

    private LocalSigningKey(byte[] key) => SecurityKey = new SymmetricSecurityKey(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key))[..16] };

    internal SymmetricSecurityKey SecurityKey { get; }

    /// <summary>Reads the key of a data directory; creates both if they do not exist yet. Safe against other processes doing the same.</summary>
    /// <exception cref="InvalidOperationException">Others could read or replace the key, or the file is not a key. Says what to do.</exception>
    public static LocalSigningKey LoadOrCreate(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, FileName);
        OwnerOnly.CreateDirectory(dataDirectory);
        using (TakeLock(path + ".lock"))
        {
            if (!Path.Exists(path)) Create(path);
        }

        return Load(path);
    }

    private static void Create(string path)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        using (var file = new FileStream(fresh, OwnerOnly.Options(FileMode.CreateNew)))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }

        // A rename is atomic: nobody ever sees half a key.
        File.Move(fresh, path);
    }

    private static LocalSigningKey Load(string path)
    {
        OwnerOnly.Check(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var key = new byte[KeyBytes];
        if (file.Length != KeyBytes || file.ReadAtLeast(key, KeyBytes, throwOnEndOfStream: false) != KeyBytes)
            throw new InvalidOperationException($"{path} is not a signing key. Delete it; the next start makes a new one, and old tokens end.");
        return new LocalSigningKey(key);
    }

    private static FileStream TakeLock(string path)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, OwnerOnly.Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (clock.Elapsed < LockLimit)
            {
                Thread.Sleep(20);
            }
        }
    }
}
