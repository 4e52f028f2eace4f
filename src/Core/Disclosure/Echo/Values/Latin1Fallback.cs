using System.Text;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>Reads bytes that are no UTF-8 as Latin-1, the other encoding in which tables are still written.</summary>
internal sealed class Latin1Fallback : DecoderFallback
{
    /// <summary>UTF-8, with every other byte as Latin-1.</summary>
    public static Encoding Utf8OrLatin1 { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Latin1Fallback());

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Latin1Buffer();

    private sealed class Latin1Buffer : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_bytes, _next) = (bytesUnknown, 0);
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => _next < _bytes.Length ? (char)_bytes[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0) return false;
            _next--;
            return true;
        }

        public override void Reset() => (_bytes, _next) = ([], 0);
    }
}
