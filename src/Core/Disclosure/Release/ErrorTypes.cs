namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>Exceptions of Python and of the sandbox's libraries. A program can give a class of its own any name.</summary>
internal static class ErrorTypes
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BaseExceptionGroup", "BlockingIOError", "BrokenPipeError", "BufferError", "BytesWarning",
        "ChildProcessError", "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError", "ConnectionResetError", "DeprecationWarning", "EOFError", "EncodingWarning",
        "Exception", "ExceptionGroup", "FileExistsError", "FileNotFoundError", "FloatingPointError", "FutureWarning", "GeneratorExit", "ImportError", "ImportWarning",
        "IndentationError", "IndexError", "InterruptedError", "IsADirectoryError", "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError",
        "NotADirectoryError", "NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning", "PermissionError", "ProcessLookupError", "PythonFinalizationError",
        "RecursionError", "ReferenceError", "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration", "StopIteration", "SyntaxError", "SyntaxWarning",
        "SystemError", "SystemExit", "TabError", "TimeoutError", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError",
        "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError", "Warning", "ZeroDivisionError",
        "_csv.Error", "binascii.Error", "copy.Error", "dataclasses.FrozenInstanceError", "decimal.DivisionByZero", "decimal.InvalidOperation", "decimal.Overflow",
        "json.decoder.JSONDecodeError", "pickle.PicklingError", "pickle.UnpicklingError", "re.PatternError", "shutil.Error", "sqlite3.OperationalError", "statistics.StatisticsError",
        "struct.error", "tomllib.TOMLDecodeError", "xml.etree.ElementTree.ParseError", "zipfile.BadZipFile", "zlib.error", "zoneinfo._common.ZoneInfoNotFoundError",
        "numpy.exceptions.AxisError", "numpy.exceptions.DTypePromotionError", "numpy.linalg.LinAlgError",
        "pandas.errors.DataError", "pandas.errors.EmptyDataError", "pandas.errors.IndexingError", "pandas.errors.IntCastingNaNError", "pandas.errors.InvalidIndexError",
        "pandas.errors.MergeError", "pandas.errors.OutOfBoundsDatetime", "pandas.errors.OutOfBoundsTimedelta", "pandas.errors.ParserError", "pandas.errors.SpecificationError",
        "pandas.errors.UndefinedVariableError", "pandas.errors.UnsortedIndexError", "pandas._libs.tslibs.np_datetime.OutOfBoundsDatetime", "pandas._libs.tslibs.parsing.DateParseError",
        "polars.exceptions.ColumnNotFoundError", "polars.exceptions.ComputeError", "polars.exceptions.InvalidOperationError", "polars.exceptions.SchemaError",
        "polars.exceptions.ShapeError", "pyarrow.lib.ArrowInvalid", "pyarrow.lib.ArrowKeyError", "pyarrow.lib.ArrowNotImplementedError", "pyarrow.lib.ArrowTypeError",
    };

    public static bool IsKnown(string type) => Known.Contains(type);
}
