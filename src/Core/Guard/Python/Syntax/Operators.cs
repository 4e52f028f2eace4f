namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>What happens to a name, attribute, subscript, list, tuple or starred expression.</summary>
public enum ExpressionContext
{
    Load,
    Store,
    Del,
}

/// <summary>Named as in CPython's <c>ast</c>.</summary>
public enum BooleanOperator
{
    And,
    Or,
}

/// <summary>Named as in CPython's <c>ast</c>.</summary>
public enum BinaryOperator
{
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

/// <summary>Named as in CPython's <c>ast</c>.</summary>
public enum UnaryOperator
{
    Invert,
    Not,
    UAdd,
    USub,
}

/// <summary>Named as in CPython's <c>ast</c>.</summary>
public enum ComparisonOperator
{
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

/// <summary>The type of a literal.</summary>
public enum ConstantKind
{
    None,
    Boolean,
    Ellipsis,
    Integer,
    Float,
    Imaginary,
    String,
    Bytes,
}
