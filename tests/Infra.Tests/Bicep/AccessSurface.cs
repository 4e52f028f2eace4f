using System.Text.Json.Nodes;

namespace RemoteExecutor.Infra.Tests.Bicep;

/// <summary>
/// Everything that the templates say about who may reach what, a line each: every property of every resource in every nested template,
/// with variables and arguments resolved. What is left out is named here, and nothing else is: a property that nobody has thought of yet
/// is a new line.
/// </summary>
internal static class AccessSurface
{
    /// <summary>Of a resource: says what it is called, where it is and when it is made; grants nothing.</summary>
    private static readonly string[] Harmless = ["apiVersion", "dependsOn", "location", "name", "tags", "type"];

    /// <summary>Of a module: what is in it has lines of its own, and its arguments are resolved there.</summary>
    private static readonly string[] OfModules = [.. Harmless, "parameters", "template"];

    /// <summary>Members of these lists are told apart by name rather than by place, which changes when another member goes.</summary>
    private static readonly string[] ListsByName = ["securityRules", "subnets", "delegations", "rules"];

    public static IReadOnlyList<string> Of(JsonObject main)
    {
        var all = ArmTemplate.All(main).ToList();
        // The ending of all names is long, and says nothing.
        var token = all[0].Expressions.Inline(JsonValue.Create("[variables('token')]"));
        return [$"token is: {token}", .. all.SelectMany(Lines).Select(line => line.Replace(token, "token", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Lines(ArmTemplate template) =>
    [
        .. Defaults(template),
        .. Arguments(template),
        .. template.Resources().SelectMany(resource => Resource(template, resource.Name, resource.Body)),
        .. Outputs(template),
        .. template.OtherSections().Select(section => $"{template.Name} has {section.Key}: {section.Value!.ToJsonString()}"),
    ];

    /// <summary>What a person may set, and what holds if nobody does.</summary>
    private static IEnumerable<string> Defaults(ArmTemplate template) => template.Name != "main" ? [] : template.Parameters()
        .Select(one => $"{one.Path} default: {(one.Parameter["defaultValue"] is { } value ? template.Expressions.Inline(value) : "none")}");

    private static IEnumerable<string> Arguments(ArmTemplate template) =>
        template.GivenObjects.SelectMany(one => Leaves(one.Expressions, one.Value, $"{template.Name} given {one.Parameter}", []));

    private static IEnumerable<string> Outputs(ArmTemplate template) =>
        template.Outputs().Select(one => $"{template.Name} tells {one.Key}: {template.Expressions.Inline(one.Value!["value"]!)}");

    private static IEnumerable<string> Resource(ArmTemplate template, string name, JsonObject body) =>
        Leaves(template.Expressions, body, $"{template.Name}/{name}", ArmTemplate.IsModule(body) ? OfModules : Harmless)
            .Prepend($"{template.Name}/{name} is: {body["type"]}");

    private static IEnumerable<string> Leaves(ArmExpressions expressions, JsonObject node, string path, string[] without) => node
        .Where(member => !without.Contains(member.Key))
        .SelectMany(member => Leaf(expressions, member.Value, $"{path}.{expressions.InlineKey(member.Key)}", without == OfModules ? OfModules : []));

    private static IEnumerable<string> Leaf(ArmExpressions expressions, JsonNode? node, string path, string[] without) => node switch
    {
        // A rule's or role assignment's own sentence about itself.
        JsonValue when path.EndsWith(".properties.description", StringComparison.Ordinal) => [],
        JsonObject { Count: > 0 } members => Leaves(expressions, members, path, without),
        JsonArray { Count: > 0 } items => items.SelectMany((item, index) => Leaf(expressions, item, Member(path, item, index), without)),
        null => [$"{path}: null"],
        _ => [$"{path}: {expressions.Inline(node)}"],
    };

    /// <summary>Lists of plain values are sets: one line a value, in any order.</summary>
    private static string Member(string path, JsonNode? item, int index) => item switch
    {
        JsonValue => path + "[]",
        JsonObject named when Array.Exists(ListsByName, list => path.EndsWith("." + list, StringComparison.Ordinal)) => $"{path}[{named["name"]}]",
        _ => $"{path}[{index}]",
    };
}
