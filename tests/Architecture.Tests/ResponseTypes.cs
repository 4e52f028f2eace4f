using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace RemoteExecutor.Architecture.Tests;

/// <summary>What the API answers with, read off its code: every type that is handed to <c>ApiResult</c>, and every place in it that can hold text.</summary>
internal static class ResponseTypes
{
    public static IReadOnlyList<Type> All() =>
    [
        .. Instructions.Of("RemoteExecutor.Api").Select(found => found.Instruction.Operand).OfType<GenericInstanceMethod>()
            .Where(method => method is { Name: "Json", DeclaringType.Name: "ApiResult" })
            .Select(method => Resolve(method.GenericArguments[0])).Append(typeof(Api.Problems.Problem)).Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal),
    ];

    /// <summary><c>Type.Property</c> of everything below <paramref name="type"/> that is text; <c>Type.Property.keys</c> for names in a dictionary.</summary>
    public static IReadOnlySet<string> TextsOf(Type type)
    {
        var (texts, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<Type>());
        Walk(type, "");
        return texts;

        void Walk(Type at, string place)
        {
            at = Nullable.GetUnderlyingType(at) ?? at;
            if (IsText(at)) texts.Add(place);
            else if (DictionaryOf(at) is [var key, var value])
            {
                Walk(key, place + ".keys");
                Walk(value, place);
            }
            else if (ItemOf(at) is { } item) Walk(item, place);
            else if (at.Assembly.GetName().Name!.StartsWith("RemoteExecutor", StringComparison.Ordinal) && !at.IsEnum && seen.Add(at))
            {
                foreach (var property in at.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Walk(property.PropertyType, $"{Name(at)}.{property.Name}");
            }
        }
    }

    private static bool IsText(Type type) =>
        type == typeof(string) || type == typeof(object) || type == typeof(JsonElement) || typeof(JsonNode).IsAssignableFrom(type) || type == typeof(byte[]);

    private static Type[]? DictionaryOf(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))?.GetGenericArguments();

    private static Type? ItemOf(Type type) => typeof(IEnumerable).IsAssignableFrom(type)
        ? type.GetInterfaces().Append(type).First(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0]
        : null;

    private static string Name(Type type) => type.Name.Split('`')[0];

    private static Type Resolve(TypeReference reference)
    {
        if (reference is GenericInstanceType generic) return Resolve(generic.ElementType).MakeGenericType([.. generic.GenericArguments.Select(Resolve)]);
        return Assembly.Load(reference.Resolve().Module.Assembly.Name.Name).GetType(reference.FullName.Replace('/', '+'), throwOnError: true)!;
    }
}

/// <summary>The compiled code of our projects.</summary>
internal static class Instructions
{
    /// <summary>Every instruction, with the type that it was written in (not the class that the compiler made of an async method).</summary>
    public static IEnumerable<(TypeDefinition Type, MethodDefinition Method, Mono.Cecil.Cil.Instruction Instruction)> Of(string assembly)
    {
        var module = ModuleDefinition.ReadModule(Assembly.Load(assembly).Location);
        return from type in module.GetAllTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               select (Written(type), method, instruction);
    }

    private static TypeDefinition Written(TypeDefinition type) => type.DeclaringType is { } outer && type.Name.Contains('<') ? Written(outer) : type;
}
