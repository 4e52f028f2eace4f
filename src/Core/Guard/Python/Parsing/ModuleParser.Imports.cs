using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private ImportStatement ParseImport()
    {
        var start = Start;
        Advance();
        if (Kind == SyntaxTokenKind.Newline) throw SyntaxFault.At(Start, "Expected one or more names after 'import'");
        var names = ImmutableArray.CreateBuilder<ImportAlias>();
        do
        {
            var at = Start;
            var name = ParseDottedName();
            var asName = Accept(SyntaxTokenKind.As) ? ExpectName() : null;
            names.Add(new ImportAlias(From(at), name, asName));
        }
        while (Accept(SyntaxTokenKind.Comma));
        if (Kind == SyntaxTokenKind.From) throw SyntaxFault.At(start, "Did you mean to use 'from ... import ...' instead?");
        return new ImportStatement(From(start), names.DrainToImmutable());
    }

    private string ParseDottedName()
    {
        var name = ExpectName();
        if (Kind != SyntaxTokenKind.Dot) return name;
        var parts = new List<string> { name };
        while (Accept(SyntaxTokenKind.Dot)) parts.Add(ExpectName());
        return string.Join('.', parts);
    }

    private ImportFromStatement ParseImportFrom()
    {
        var start = Start;
        Advance();
        var level = 0;
        for (; Kind is SyntaxTokenKind.Dot or SyntaxTokenKind.Ellipsis; Advance()) level += Kind == SyntaxTokenKind.Dot ? 1 : 3;
        var module = level > 0 && Kind == SyntaxTokenKind.Import ? null : ParseDottedName();
        Expect(SyntaxTokenKind.Import);
        var names = ParseImportedNames();
        obsoleteInequality |= module == "__future__" && names.Any(n => n.Name == "barry_as_FLUFL");
        return new ImportFromStatement(From(start), module, names, level);
    }

    private ImmutableArray<ImportAlias> ParseImportedNames()
    {
        var start = Start;
        if (Accept(SyntaxTokenKind.Star)) return [new ImportAlias(From(start), "*", null)];
        if (Kind == SyntaxTokenKind.Newline) throw SyntaxFault.At(Start, "Expected one or more names after 'import'");

        var parenthesized = Accept(SyntaxTokenKind.LeftParenthesis);
        var names = ImmutableArray.CreateBuilder<ImportAlias>();
        do
        {
            if (!parenthesized && names.Count > 0 && Kind == SyntaxTokenKind.Newline)
            {
                throw SyntaxFault.At(Start, "trailing comma not allowed without surrounding parentheses");
            }
            var at = Start;
            var name = ExpectName();
            var asName = Accept(SyntaxTokenKind.As) ? ExpectName() : null;
            names.Add(new ImportAlias(From(at), name, asName));
        }
        while (Accept(SyntaxTokenKind.Comma) && !(parenthesized && Kind == SyntaxTokenKind.RightParenthesis));
        if (parenthesized) Expect(SyntaxTokenKind.RightParenthesis);
        return names.DrainToImmutable();
    }
}
