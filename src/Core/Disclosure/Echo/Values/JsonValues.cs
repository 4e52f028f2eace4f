using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>
/// The values of JSON that arrives in pieces. Keys are names while they are few; a map from a million customers has values for keys. In a data set
/// <see cref="HeaderRule.IsKeyName"/> has a say, too; in an input all names are the caller's own.
/// </summary>
internal sealed class JsonValues(ValueSink values, int maxDepth, bool isDataset = false)
{
    /// <summary>Most distinct keys that count as names.</summary>
    public const int MostNames = 1000;

    /// <summary>Name → whether it occurred again.</summary>
    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);
    private readonly JsonPlace _place = new(values.Columns);
    private readonly ValueColumn _keysAsValues = values.Columns.Of("\0keys");
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
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = TextOf(ref reader);
                AddName(name);
                _place.Name(name);
            }
            else if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                if (reader.ValueSpan.Length >= EchoKey.ShortestChars) values.Add(TextOf(ref reader), _place.Column);
                _place.Next();
            }
            else
            {
                _place.Move(reader.TokenType);
            }
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
            if (!isDataset || HeaderRule.IsKeyName(name, again ? 2 : 1)) values.AddPublicName(name);
            else values.Add(name, _keysAsValues);
        }
    }

    private void AddName(ReadOnlySpan<char> name)
    {
        if (_names.Count > MostNames || name.Length > ValueKeys.LongestField)
        {
            values.Add(name, _keysAsValues);
            return;
        }

        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        names[name] = names.ContainsKey(name);
        if (_names.Count <= MostNames) return;
        foreach (var value in _names.Keys) values.Add(value, _keysAsValues);
    }

    private ReadOnlySpan<char> TextOf(ref Utf8JsonReader reader)
    {
        if (_text.Length < reader.ValueSpan.Length) _text = new char[Math.Max(reader.ValueSpan.Length, 1024)];
        return reader.TokenType == JsonTokenType.Number
            ? _text.AsSpan(0, Encoding.ASCII.GetChars(reader.ValueSpan, _text))
            : _text.AsSpan(0, reader.CopyString(_text));
    }
}
