using System.Text.Json.Nodes;

namespace RemoteExecutor.Infra.Tests.Bicep;

/// <summary>One compiled template: <c>main</c>, or a module that is nested in it, with the values its caller gives it.</summary>
internal sealed class ArmTemplate
{
    private const string Deployment = "Microsoft.Resources/deployments";

    private static readonly string[] Known =
        ["$schema", "languageVersion", "contentVersion", "metadata", "definitions", "parameters", "variables", "resources", "outputs"];

    private readonly JsonObject template;
    private readonly Func<string, string?> givenParameter;

    private ArmTemplate(string name, JsonObject template, Func<string, string?> givenParameter, IReadOnlyList<GivenObject> givenObjects)
    {
        Name = name;
        this.template = template;
        this.givenParameter = givenParameter;
        GivenObjects = givenObjects;
        Expressions = new ArmExpressions(Parameter, Variable);
    }

    /// <summary>The module's symbolic name; <c>main</c> for the outermost.</summary>
    public string Name { get; }

    public ArmExpressions Expressions { get; }

    /// <summary>Arguments that are written out as objects. They are not put in the place of their parameter, which would be unreadable.</summary>
    public IReadOnlyList<GivenObject> GivenObjects { get; }

    /// <summary>The outermost template and every one inside it, however deep.</summary>
    public static IEnumerable<ArmTemplate> All(JsonObject main) => new ArmTemplate("main", main, _ => null, []).WithNested();

    /// <summary>Symbolic name and body of every resource. Simple templates have an array without names: then it is place and type.</summary>
    public IEnumerable<(string Name, JsonObject Body)> Resources() => template["resources"] switch
    {
        JsonObject symbolic => symbolic.Select(resource => (resource.Key, resource.Value!.AsObject())),
        JsonArray array => array.Select((resource, place) => ($"{place}-{TypeOf(resource!).Split('/')[^1]}", resource!.AsObject())),
        _ => throw new InvalidDataException($"The template {Name} has no resources."),
    };

    public JsonObject Resource(string name) => Resources().Single(resource => resource.Name == name).Body;

    public IEnumerable<(string Path, JsonNode Parameter)> Parameters() => Entries("parameters").Select(one => ($"{Name}.{one.Key}", one.Value!));

    public IEnumerable<KeyValuePair<string, JsonNode?>> Outputs() => Entries("outputs");

    /// <summary>What a template can have besides what is read here: functions of its own, extensions, and what is yet to be invented.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> OtherSections() => template.Where(section => !Known.Contains(section.Key));

    public static bool IsModule(JsonObject resource) => TypeOf(resource) == Deployment;

    private static string TypeOf(JsonNode resource) => resource["type"]!.GetValue<string>();

    private IEnumerable<KeyValuePair<string, JsonNode?>> Entries(string section) => template[section] as JsonObject ?? [];

    private IEnumerable<ArmTemplate> WithNested()
    {
        yield return this;
        foreach (var (name, body) in Resources().Where(resource => IsModule(resource.Body)))
        {
            if (body["properties"]!["template"] is not JsonObject nested) continue;
            var given = body["properties"]!["parameters"] as JsonObject ?? [];
            var objects = given.Where(one => ValueOf(one.Value!) is JsonObject).Select(one => new GivenObject(one.Key, ValueOf(one.Value!).AsObject(), Expressions)).ToList();
            var path = Name == "main" ? name : $"{Name}/{name}";
            foreach (var one in new ArmTemplate(path, nested, parameter => Given(given, parameter), objects).WithNested()) yield return one;
        }
    }

    private string? Given(JsonObject given, string parameter) =>
        given[parameter] is { } argument && ValueOf(argument) is not JsonObject ? Expressions.Inline(ValueOf(argument)) : null;

    /// <summary>An argument that depends on a condition is an expression as a whole, without the object around it.</summary>
    private static JsonNode ValueOf(JsonNode argument) => (argument as JsonObject)?["value"] ?? argument;

    /// <summary>What the caller gives, else the module's own default; null for a parameter of <c>main</c>, which a person sets.</summary>
    private string? Parameter(string name) =>
        givenParameter(name) ?? (Name != "main" && template["parameters"]?[name]?["defaultValue"] is { } value ? Expressions.Inline(value) : null);

    private string? Variable(string name) => template["variables"]?[name] is { } value ? Expressions.Inline(value) : null;
}

/// <param name="Expressions">Of the caller, in whose terms the value is written.</param>
internal sealed record GivenObject(string Parameter, JsonObject Value, ArmExpressions Expressions);
