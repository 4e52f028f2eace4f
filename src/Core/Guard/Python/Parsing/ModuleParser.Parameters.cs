using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    /// <summary>The parameters up to <paramref name="end"/>: a parenthesis for a function, a colon for a lambda, which has no annotations.</summary>
    private ParameterList ParseParameters(SyntaxTokenKind end)
    {
        var start = Start;
        var list = new ParameterBuilder();
        while (Kind != end)
        {
            if (list.VariableKeyword is not null)
            {
                throw Kind is SyntaxTokenKind.Name or SyntaxTokenKind.Star or SyntaxTokenKind.DoubleStar or SyntaxTokenKind.Slash
                    ? SyntaxFault.At(Start, "arguments cannot follow var-keyword argument")
                    : Fail();
            }
            ParseParameter(list, end);
            if (!Accept(SyntaxTokenKind.Comma)) break;
        }
        if (Kind != end) throw Fail();
        return list.Build(From(start));
    }

    private void ParseParameter(ParameterBuilder list, SyntaxTokenKind end)
    {
        switch (Kind)
        {
            case SyntaxTokenKind.Slash:
                ParseSlash(list);
                break;
            case SyntaxTokenKind.Star:
                ParseStar(list, end);
                break;
            case SyntaxTokenKind.DoubleStar:
                Advance();
                list.VariableKeyword = ParseParameterName(end, starred: false);
                if (Kind == SyntaxTokenKind.Assign) throw SyntaxFault.At(Start, "var-keyword argument cannot have default value");
                break;
            default:
                ParseNamedParameter(list, end);
                break;
        }
    }

    private void ParseSlash(ParameterBuilder list)
    {
        if (list.PositionalOnly is not null) throw SyntaxFault.At(Start, "/ may appear only once");
        if (list.SeenStar) throw SyntaxFault.At(Start, "/ must be ahead of *");
        if (list.Positional.Count == 0)
        {
            throw NextKind == SyntaxTokenKind.Comma ? SyntaxFault.At(Start, "at least one argument must precede /") : Fail();
        }
        list.EndPositionalOnly();
        Advance();
        if (Kind == SyntaxTokenKind.Star) throw SyntaxFault.At(Start, "expected comma between / and *");
    }

    private void ParseStar(ParameterBuilder list, SyntaxTokenKind end)
    {
        var start = Start;
        if (list.SeenStar) throw SyntaxFault.At(start, "* argument may appear only once");
        list.SeenStar = true;
        Advance();
        if (Kind == SyntaxTokenKind.Comma)
        {
            if (NextKind == end || NextKind == SyntaxTokenKind.DoubleStar) throw BareStar(start, end);
            if (NextKind is not (SyntaxTokenKind.Name or SyntaxTokenKind.Star or SyntaxTokenKind.Slash))
            {
                Advance();
                throw Fail();
            }
            return;
        }
        if (Kind == end) throw BareStar(start, end);
        list.VariablePositional = ParseParameterName(end, starred: true);
        if (Kind == SyntaxTokenKind.Assign) throw SyntaxFault.At(Start, "var-positional argument cannot have default value");
    }

    /// <summary>CPython shows the star of a function, and the token after that of a lambda.</summary>
    private SyntaxFault BareStar(SourcePosition star, SyntaxTokenKind end)
    {
        if (end == SyntaxTokenKind.Colon && Kind == SyntaxTokenKind.Comma) Advance();
        return SyntaxFault.At(end == SyntaxTokenKind.Colon ? Start : star, "named arguments must follow bare *");
    }

    private SyntaxFault Parenthesized(SyntaxTokenKind end)
    {
        var i = index + 1;
        while (tokens[i].Kind == SyntaxTokenKind.Name && tokens[i + 1].Kind == SyntaxTokenKind.Comma) i += 2;
        var names = tokens[i].Kind == SyntaxTokenKind.Name && tokens[i + 1].Kind == SyntaxTokenKind.RightParenthesis ? i + 1
            : tokens[i].Kind == SyntaxTokenKind.RightParenthesis && i > index + 1 ? i : -1;
        if (names < 0) return Fail();
        return SyntaxFault.At(Start, end == SyntaxTokenKind.Colon ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized");
    }

    private void ParseNamedParameter(ParameterBuilder list, SyntaxTokenKind end)
    {
        if (Kind == SyntaxTokenKind.LeftParenthesis && !list.HasDefaults) throw Parenthesized(end);
        var parameter = ParseParameterName(end, starred: false);
        Expression? standard = null;
        if (Accept(SyntaxTokenKind.Assign))
        {
            if (Kind == end || Kind == SyntaxTokenKind.Comma) throw SyntaxFault.At(tokens[index - 1].Start, "expected default value expression");
            Deepen(LambdaDefaultCost);
            standard = ParseExpression();
            levels -= LambdaDefaultCost;
        }
        if (!list.Add(parameter, standard) && (Kind == end || Kind == SyntaxTokenKind.Comma)) throw SyntaxFault.At(parameter.Span.Start, "parameter without a default follows parameter with a default");
        if (standard is null && list.MissesDefault) throw Fail();
    }

    private Parameter ParseParameterName(SyntaxTokenKind end, bool starred)
    {
        var start = Start;
        var name = ExpectName();
        Expression? annotation = null;
        if (end == SyntaxTokenKind.RightParenthesis && Accept(SyntaxTokenKind.Colon))
        {
            annotation = starred ? ParseStarExpression() : ParseExpression();
        }
        return new Parameter(From(start), name, annotation);
    }

    private const int LambdaDefaultCost = 6;
}
