using System.Collections.Immutable;
using System.Text;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    /// <summary>One literal, or several that stand side by side and make one.</summary>
    private Expression ParseStrings()
    {
        var start = Start;
        var first = ParseOneString();
        if (Kind is not (SyntaxTokenKind.String or SyntaxTokenKind.FStringStart) && first is ConstantExpression) return first;
        var literals = new List<Expression> { first };
        while (Kind is SyntaxTokenKind.String or SyntaxTokenKind.FStringStart) literals.Add(ParseOneString());
        return StringConcatenation.Join(literals, From(start)) ?? throw FailHere("cannot mix bytes and nonbytes literals");
    }

    private Expression ParseOneString() => Kind == SyntaxTokenKind.String ? ParsePlainString() : ParseFString();

    private ConstantExpression ParsePlainString()
    {
        ref readonly var token = ref Token;
        var literal = TextOf(token);
        var prefix = literal.IndexOfAny('\'', '"');
        var body = literal[prefix..];
        var quotes = body.Length >= 6 && body[1] == body[0] && body[2] == body[0] ? 3 : 1;
        body = body[quotes..^quotes];
        var raw = literal[..prefix].IndexOfAny('r', 'R') >= 0;
        var start = token.Start;
        Advance();

        if (literal[..prefix].IndexOfAny('b', 'B') >= 0)
        {
            if (!Ascii.IsValid(body)) throw SyntaxFault.At(start, "bytes can only contain ASCII literal characters");
            var bytes = raw ? [.. Encoding.ASCII.GetBytes(body.ToString())] : StringEscapes.DecodeBytes(body, start);
            return new ConstantExpression(From(start), ConstantKind.Bytes, bytes, false);
        }
        var value = raw || !body.Contains('\\') ? body.ToString() : StringEscapes.Decode(body, start);
        return new ConstantExpression(From(start), ConstantKind.String, value, literal[0] == 'u');
    }

    private JoinedStrExpression ParseFString()
    {
        var start = Start;
        var raw = TextOf(Token).IndexOfAny('r', 'R') >= 0;
        Advance();
        var values = ImmutableArray.CreateBuilder<Expression>();
        while (!Accept(SyntaxTokenKind.FStringEnd)) ParseFStringPart(values, raw, inSpec: false);
        return new JoinedStrExpression(From(start), values.DrainToImmutable());
    }

    private void ParseFStringPart(ImmutableArray<Expression>.Builder into, bool raw, bool inSpec)
    {
        switch (Kind)
        {
            case SyntaxTokenKind.FStringMiddle:
                var start = Start;
                var body = TextOf(Token);
                var value = raw || !body.Contains('\\') ? body.ToString() : StringEscapes.Decode(body, start);
                Advance();
                if (value.Length > 0 || inSpec) into.Add(new ConstantExpression(From(start), ConstantKind.String, value, false));
                break;
            case SyntaxTokenKind.LeftBrace:
                ParseField(into, raw);
                break;
            default:
                throw Fail();
        }
    }

    /// <summary>A replacement field: one node, or two when <c>=</c> asks for its own text, too.</summary>
    private void ParseField(ImmutableArray<Expression>.Builder into, bool raw)
    {
        var start = Start;
        Advance();
        if (Kind is SyntaxTokenKind.Assign or SyntaxTokenKind.Exclamation or SyntaxTokenKind.Colon or SyntaxTokenKind.RightBrace)
        {
            throw SyntaxFault.At(Start, $"f-string: valid expression required before '{TextOf(Token)}'");
        }
        if (!StartsExpression(Kind) && Kind is not (SyntaxTokenKind.Yield or SyntaxTokenKind.Error))
        {
            throw Kind == SyntaxTokenKind.EndMarker ? Fail() : SyntaxFault.At(Start, "f-string: expecting a valid expression after '{'");
        }
        Deepen(BracketCost);
        var value = ParseYieldOrStarExpressions();
        var showsText = Accept(SyntaxTokenKind.Assign);
        if (Kind is not (SyntaxTokenKind.Exclamation or SyntaxTokenKind.Colon or SyntaxTokenKind.RightBrace or SyntaxTokenKind.Error or SyntaxTokenKind.EndMarker))
        {
            throw SyntaxFault.At(Start, showsText ? "f-string: expecting '!', or ':', or '}'" : "f-string: expecting '=', or '!', or ':', or '}'");
        }
        var textToken = index;
        SourcePosition? textEnd = null;
        var conversion = -1;
        if (Kind == SyntaxTokenKind.Exclamation)
        {
            conversion = ParseConversion(out var conversionStart);
            textEnd = conversionStart;
        }
        else if (showsText && Kind != SyntaxTokenKind.Colon)
        {
            conversion = 'r';
        }
        if (Kind is not (SyntaxTokenKind.Colon or SyntaxTokenKind.RightBrace or SyntaxTokenKind.Error or SyntaxTokenKind.EndMarker)) throw SyntaxFault.At(Start, "f-string: expecting ':' or '}'");
        Expression? spec = null;
        if (Kind == SyntaxTokenKind.Colon)
        {
            if (textEnd is null && tokens.FieldTexts.ContainsKey(index)) textEnd = Start with { ByteColumn = Start.ByteColumn + 1, Column = Start.Column + 1 };
            spec = ParseFormatSpec(raw);
        }
        Expect(SyntaxTokenKind.RightBrace);
        levels -= BracketCost;

        if (showsText && tokens.FieldTexts.TryGetValue(textToken, out var shown))
        {
            var end = textEnd ?? lastEnd;
            var span = new SourceSpan(start with { ByteColumn = start.ByteColumn + 1, Column = start.Column + 1 }, end with { ByteColumn = end.ByteColumn - 1, Column = end.Column - 1 });
            into.Add(new ConstantExpression(span, ConstantKind.String, FieldText.WithoutComments(shown), false));
        }
        into.Add(new FormattedValueExpression(From(start), value, conversion, spec));
    }

    private int ParseConversion(out SourcePosition start)
    {
        var mark = Token.End;
        var exclamation = Start;
        Advance();
        start = Start;
        if (Kind is SyntaxTokenKind.Colon or SyntaxTokenKind.RightBrace) throw SyntaxFault.At(Start, "f-string: missing conversion character");
        if (Kind is not (SyntaxTokenKind.Name or SyntaxTokenKind.Error or SyntaxTokenKind.EndMarker)) throw SyntaxFault.At(Start, "f-string: invalid conversion character");
        if (Kind == SyntaxTokenKind.Name && Start != mark) throw SyntaxFault.At(exclamation, "f-string: conversion type must come right after the exclamanation mark");
        var name = ExpectName();
        if (name is not ("s" or "r" or "a")) throw SyntaxFault.At(start, $"f-string: invalid conversion character '{name}': expected 's', 'r', or 'a'");
        return name[0];
    }

    private Expression ParseFormatSpec(bool raw)
    {
        var start = Start;
        Advance();
        var parts = ImmutableArray.CreateBuilder<Expression>();
        while (Kind is SyntaxTokenKind.FStringMiddle or SyntaxTokenKind.LeftBrace) ParseFStringPart(parts, raw, inSpec: true);
        if (Kind is not (SyntaxTokenKind.RightBrace or SyntaxTokenKind.Error or SyntaxTokenKind.EndMarker)) throw SyntaxFault.At(Start, "f-string: expecting '}', or format specs");
        parts.RemoveAll(part => part is ConstantExpression { Value: "" });
        if (parts.Count == 0 || (parts.Count == 1 && parts[0] is ConstantExpression)) return new JoinedStrExpression(From(start), parts.DrainToImmutable());
        return StringConcatenation.Join([.. parts], From(start))!;
    }
}
