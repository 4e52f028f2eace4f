using System.Numerics;
using System.Text;
using RemoteExecutor.Core.Guard.Python;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Tests.Guard.Python;

public sealed class PythonParserTests
{
    [Fact]
    public void Parse_NonAsciiLine_CountsBytesAndCharacters()
    {
        var call = Only<CallExpression>("é = '😀'; f(x)\n");
        Assert.Equal(new SourceSpan(new SourcePosition(1, 13, 9), new SourcePosition(1, 17, 13)), call.Span);
    }

    [Fact]
    public void Parse_MixedLineEnds_CountsEachOnce() => Assert.Equal(5, Only<CallExpression>("a\rb\nc\r\n\r\nf()").Span.Start.Line);

    [Fact]
    public void Parse_MultiLineString_EndsOnItsLastLine() =>
        Assert.Equal(new SourcePosition(3, 4, 4), Only<ConstantExpression>("'''a\nb\nc'''").Span.End);

    [Theory]
    [InlineData("'\\x65val'", "eval")]
    [InlineData("'e' \"va\" r'l'", "eval")]
    [InlineData("'\\N{LATIN SMALL LETTER E}val'", "eval")]
    [InlineData("'\\N{latin small letter e}\\166\\u0061l'", "eval")]
    [InlineData("'ev\\\nal'", "eval")]
    [InlineData("r'\\x65'", "\\x65")]
    [InlineData("'\\N{HANGUL SYLLABLE GAG}\\N{CJK UNIFIED IDEOGRAPH-4E00}\\N{LF}'", "각一\n")]
    public void Parse_String_HasItsValue(string source, string value) => Assert.Equal(value, Only<ConstantExpression>(source).Value);

    [Theory]
    [InlineData("ｅｖａｌ", "eval")]
    [InlineData("𝐞𝐯𝐚𝐥", "eval")]
    [InlineData("ﬁ", "fi")]
    [InlineData("e\u0301", "é")]
    [InlineData("한", "한")]
    public void Parse_Name_IsNormalized(string source, string id) => Assert.Equal(id, Only<NameExpression>(source).Id);

    [Theory]
    [InlineData("0xff_ff", 65535)]
    [InlineData("0o17", 15)]
    [InlineData("0b1_01", 5)]
    [InlineData("1_000", 1000)]
    public void Parse_Integer_HasItsValue(string source, int value) => Assert.Equal(new BigInteger(value), Only<ConstantExpression>(source).Value);

    [Fact]
    public void Parse_Import_KeepsAliasesAndLevel()
    {
        var tree = Parse("from ..a.b import c as d, e\nimport x.y as z");
        var from = Assert.IsType<ImportFromStatement>(tree.Body[0]);
        Assert.Equal(("a.b", 2), (from.Module, from.Level));
        Assert.Equal([("c", "d"), ("e", null)], from.Names.Select(n => (n.Name, n.AsName)));
        Assert.Equal(("x.y", "z"), Assert.IsType<ImportStatement>(tree.Body[1]).Names.Select(n => (n.Name, n.AsName!)).Single());
    }

    [Fact]
    public void Parse_SoftKeywords_AreNamesElsewhere()
    {
        var tree = Parse("match = case = type = _ = 1\nmatch(case)\ntype(x)\nmatch[a]: int\nprint(match, case)\nmatch match:\n case case: pass\ntype type = type");
        Assert.IsType<MatchStatement>(tree.Body[5]);
        Assert.IsType<TypeAliasStatement>(tree.Body[6]);
        Assert.Single(tree.Walk().OfType<MatchStatement>());
    }

    [Fact]
    public void Parse_FString_HasFieldsSpecsAndShownText()
    {
        var joined = Only<JoinedStrExpression>("f'{a!r:>{f'{w}'}}{b = }'", n => n.Values.Length == 3);
        Assert.Equal("b = ", Assert.IsType<ConstantExpression>(joined.Values[1]).Value);
        Assert.Equal('r', Assert.IsType<FormattedValueExpression>(joined.Values[0]).Conversion);
    }

    [Fact]
    public void Parse_Bytes_FollowsMarkAndDeclaration()
    {
        Assert.NotNull(PythonParser.Parse([.. Encoding.UTF8.Preamble, .. "# coding: utf-8\nx"u8]).Module);
        Assert.Equal("encoding problem: latin-1 with BOM", PythonParser.Parse([.. Encoding.UTF8.Preamble, .. "# coding: latin-1\nx"u8]).Error?.Message);
        Assert.NotNull(PythonParser.Parse([.. "#!x\n# vim: set fileencoding=latin-1 :\n'"u8, 0xE9, (byte)'\'']).Module);
        Assert.Equal("unknown encoding: utf-7", PythonParser.Parse("# coding: utf-7\n+AGE-"u8).Error?.Message);
        Assert.NotNull(PythonParser.Parse([(byte)'\'', 0xFF, (byte)'\'']).Error);
    }

    [Fact]
    public void Walk_GivesParentsFirstInOrder() =>
        Assert.Equal(["f", "a", "b", "c"], Parse("f(a, b)(c)").Walk().OfType<NameExpression>().Select(n => n.Id));

    [Fact]
    public void Equals_SameShape_IsNotTheSameNode()
    {
        Assert.NotEqual(Parse("a"), Parse("a"));
        Assert.DoesNotContain("secret", Parse("secret").Body[0].ToString(), StringComparison.Ordinal);
    }

    private static ModuleNode Parse(string source) => PythonParser.Parse(source) is { Module: { } module } ? module : throw new InvalidOperationException(source);

    private static T Only<T>(string source, Func<T, bool>? condition = null)
        where T : SyntaxNode => Parse(source).Walk().OfType<T>().Last(condition ?? (_ => true));
}
