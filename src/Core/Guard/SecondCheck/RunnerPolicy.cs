using System.Buffers;
using System.Text.Json;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;

namespace RemoteExecutor.Core.Guard.SecondCheck;

/// <summary>
/// The part of a policy that can be judged without following values, in the form of the runner's <c>guard/policy.py</c>. It forbids nothing
/// that the guard itself would let pass: what depends on more than a name is left out.
/// </summary>
internal static class RunnerPolicy
{
    /// <summary>Harmless in some uses, which only the guard can tell from the others.</summary>
    private static readonly string[] DundersByUse = ["__class__", "__dict__", "__setattr__", "__delattr__"];

    public static byte[] Of(GuardPolicy policy, bool mayImportRestricted)
    {
        var modules = policy.File.Modules;
        var names = policy.Names.All.Where(name => !name.IsBuiltin).ToList();
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        WriteList(json, "allowed", mayImportRestricted ? modules.Allowed.Concat(modules.Restricted.Keys) : modules.Allowed);
        WriteList(json, "restricted", mayImportRestricted ? [] : modules.Restricted.Keys);
        WriteList(json, "denied", modules.Denied.SelectMany(group => group.Names));
        WriteList(json, "denied_members", names.Where(name => name.Denial is not null).Select(name => name.Path));
        json.WriteStartObject("only_members");
        foreach (var closed in names.Where(name => name.OthersDenial is not null))
        {
            WriteList(json, closed.Path, closed.Members.Where(member => member.Value.Denial is null).Select(member => member.Key));
        }
        json.WriteEndObject();
        WriteList(json, "held", policy.ModuleAttributes);
        WriteList(json, "known_held", names.Where(name => IsHeld(policy, name)).Select(name => name.Path));
        WriteList(json, "texts", names.Where(name => name.Text is not null).Select(name => name.Path));
        WriteList(json, "builtins", policy.File.Builtins.Denied.Where(name => !name.Contains('.')));
        WriteList(json, "attributes", policy.Attributes.Where(pair => !pair.Value.CalledOnly).Select(pair => pair.Key));
        WriteList(json, "dunders", policy.AllowedDunders.Concat(policy.ReadOnlyDunders).Concat(DundersByUse));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static bool IsHeld(GuardPolicy policy, KnownName name) =>
        Dotted.Last(name.Path) is var last && (policy.ModuleAttributes.Contains(last) || last.StartsWith('_')) && last.Length < name.Path.Length;

    // In an order of their own, so that the same policy is the same text everywhere.
    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values.Order(StringComparer.Ordinal)) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
