using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>
/// The values of JSON that arrives in pieces. Keys are names while they are few; a map from a million customers has values for keys. In a data set
/// <see cref="HeaderRule.IsKeyName"/> has a say, too; in an input all names are the caller's own.
/// </summary>
internal sealed class JsonValues(ValueKeys keys, int maxDepth, bool isDataset = false)
{
    /// <summary>Most distinct keys that count as names.</summary>
    public const int MostNames = 1000;

    /// <summary>Name → whether it occurred again.</summary>
    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = maxDepth, AllowMultipleValues = isDataset });
    private char[] _text = [];

    /// <returns>Bytes that were taken; the rest comes again with what follows it.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A string is no Unicode text, such as a lone surrogate.</exception>
    public int Take(ReadOnlySpan<byte> json, bool isLast)
    {
        var reader = new Utf8JsonReader(json, isLast, _state);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) AddName(TextOf(ref reader));
            else if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number && reader.ValueSpan.Length >= EchoKey.ShortestChars) keys.Add(TextOf(ref reader));
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <summary>After the last piece: decides what keys are.</summary>
    public void End()
    {
        if (_names.Count > MostNames) return;
        foreach (var (name, again) in _names)
        {
            if (!isDataset || HeaderRule.IsKeyName(name, again ? 2 : 1)) keys.AddPublicName(name);
            else keys.Add(name);
        }
    }

    private void AddName(ReadOnlySpan<char> name)
    {
        if (_names.Count > MostNames)
        {
            keys.Add(name);
            return;
        }

        if (name.Length > ValueKeys.LongestField)
        {
            keys.Add(name);
            return;
        }

        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        names[name] = names.ContainsKey(name);
        if (_names.Count <= MostNames) return;
        foreach (var value in _names.Keys) keys.Add(value);
    }

    private ReadOnlySpan<char> TextOf(ref Utf8JsonReader reader)
    {
        if (_text.Length < reader.ValueSpan.Length) _text = new char[Math.Max(reader.ValueSpan.Length, 1024)];
        return reader.TokenType == JsonTokenType.Number
            ? _text.AsSpan(0, Encoding.ASCII.GetChars(reader.ValueSpan, _text))
            : _text.AsSpan(0, reader.CopyString(_text));
    }
}
