using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Personal;

/// <summary>Where readers put values: at the first reading all of them, at the second those of personal columns.</summary>
internal sealed class ValueSink
{
    private readonly ValueKeys _keys;
    private readonly bool _isPersonal;

    private ValueSink(ValueKeys keys, ValueColumns columns, bool isPersonal) => (_keys, Columns, _isPersonal) = (keys, columns, isPersonal);

    public ValueColumns Columns { get; }

    /// <summary>Every value goes into the filter, and the columns learn what they hold.</summary>
    public static ValueSink OfAll(EchoFilter filter, ValueColumns columns) => new(new ValueKeys(filter), columns, isPersonal: false);

    /// <param name="filter">Gets the values of personal columns.</param>
    /// <param name="columns">As the first reading left them.</param>
    public static ValueSink OfPersonal(EchoFilter filter, ValueColumns columns) => new(new ValueKeys(filter), columns, isPersonal: true);

    public void Add(ReadOnlySpan<char> value, ValueColumn column)
    {
        if (!_isPersonal)
        {
            _keys.Add(value);
            Columns.Note(value, column);
        }
        else if (column.IsPersonal)
        {
            _keys.Add(value, column.HasTellingWords);
            _keys.AddHalves(value);
        }
    }

    public void AddPublicName(ReadOnlySpan<char> name) => _keys.AddPublicName(name);
}
