using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Tests.Guard.Python;

/// <summary>Places and sentences are CPython 3.13's own.</summary>
public sealed class PythonSyntaxErrorTests
{
    [Theory]
    [InlineData("x = (\n1\n", 1, 5, "'(' was never closed")]
    [InlineData("(]", 1, 2, "closing parenthesis ']' does not match opening parenthesis '('")]
    [InlineData(")", 1, 1, "unmatched ')'")]
    [InlineData("'abc", 1, 1, "unterminated string literal (detected at line 1)")]
    [InlineData("a = = b", 1, 5, "invalid syntax")]
    [InlineData("if a = b: pass", 1, 4, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")]
    [InlineData("print 'x'", 1, 1, "Missing parentheses in call to 'print'. Did you mean print(...)?")]
    [InlineData("f(a b)", 1, 3, "invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("f() = 1", 1, 1, "cannot assign to function call here. Maybe you meant '==' instead of '='?")]
    [InlineData("None = 1", 1, 1, "cannot assign to None")]
    [InlineData("del f()", 1, 5, "cannot delete function call")]
    [InlineData("a, b: int", 1, 1, "only single target (not tuple) can be annotated")]
    [InlineData("f(a=1, b)", 1, 9, "positional argument follows keyword argument")]
    [InlineData("f(**a, *b)", 1, 6, "iterable argument unpacking follows keyword argument unpacking")]
    [InlineData("def f(a=1, b): pass", 1, 12, "parameter without a default follows parameter with a default")]
    [InlineData("def f()\n  pass", 1, 8, "expected ':'")]
    [InlineData("try: pass\n", 1, 10, "expected 'except' or 'finally' block")]
    [InlineData("0777", 1, 1, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")]
    [InlineData("1a", 1, 1, "invalid decimal literal")]
    [InlineData("0o8", 1, 3, "invalid digit '8' in octal literal")]
    [InlineData("a\u00A0b", 1, 2, "invalid non-printable character U+00A0")]
    [InlineData("a‘b", 1, 2, "invalid character '‘' (U+2018)")]
    [InlineData("\uFEFFx", 1, 1, "invalid non-printable character U+FEFF")]
    [InlineData("f'{}'", 1, 4, "f-string: valid expression required before '}'")]
    [InlineData("f'}'", 1, 3, "f-string: single '}' is not allowed")]
    [InlineData("f'{a:{b:{c:{d}}}}'", 1, 11, "f-string: expressions nested too deeply")]
    [InlineData("'\\N{NO SUCH}'", 1, 1, "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name")]
    [InlineData("b'é'", 1, 1, "bytes can only contain ASCII literal characters")]
    [InlineData("(a [] b)", 1, 2, "invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("x = a []", 1, 8, "invalid syntax")]
    [InlineData("(a b.)", 1, 2, "invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("f(min=m max=n)", 1, 9, "invalid syntax")]
    [InlineData("{1: 2, a b: c}", 1, 8, "':' expected after dictionary key")]
    [InlineData("[0for 1]", 1, 8, "'in' expected after for-loop variables")]
    [InlineData("g([1]async)", 1, 11, "invalid syntax")]
    [InlineData("(a ~)", 1, 4, "invalid syntax")]
    [InlineData("if a =lambda b", 1, 6, "invalid syntax")]
    [InlineData("(1é)", 1, 2, "invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("@a\n", 1, 0, "invalid syntax")]
    public void Parse_Error_IsCPythons(string source, int line, int column, string message)
    {
        var error = PythonParser.Parse(source).Error;
        Assert.Equal((PythonErrorKind.Syntax, line, column, message), (error?.Kind, error?.Line, error?.Column, error?.Message));
    }

    [Theory]
    [InlineData("  x", PythonErrorKind.Indentation, "unexpected indent")]
    [InlineData("if 1:\nx", PythonErrorKind.Indentation, "expected an indented block after 'if' statement on line 1")]
    [InlineData("if 1:\n    x\n  y", PythonErrorKind.Indentation, "unindent does not match any outer indentation level")]
    [InlineData("if 1:\n\tx\n        y", PythonErrorKind.Tab, "inconsistent use of tabs and spaces in indentation")]
    public void Parse_BadIndentation_HasItsKind(string source, PythonErrorKind kind, string message)
    {
        var error = PythonParser.Parse(source).Error;
        Assert.Equal((kind, message), (error?.Kind, error?.Message));
    }

    [Fact]
    public void Parse_LoneSurrogate_IsRejected() => Assert.NotNull(PythonParser.Parse("'\uD800'").Error);

    [Theory]
    [InlineData("x\0")]
    [InlineData("match x:\n case a.b(c=1, d): pass")]
    [InlineData("with (a as b, *c): pass")]
    [InlineData("{a := 1: 2}")]
    [InlineData("class C(x for x in y): pass")]
    [InlineData("for x in *a, b := c: pass")]
    [InlineData("async lambda: 1")]
    [InlineData("try: pass\nexcept* A: pass\nexcept B: pass")]
    public void Parse_NoPython_IsRejected(string source) => Assert.NotNull(PythonParser.Parse(source).Error);
}
