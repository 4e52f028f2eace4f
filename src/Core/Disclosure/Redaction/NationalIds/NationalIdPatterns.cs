using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.NationalIds;

/// <summary>Shapes of national ids, each of a bounded length.</summary>
internal static partial class NationalIdPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\d{9}|\d{3}[ -]\d{3}[ -]\d{3}", Options)]
    public static partial Regex Nine { get; }

    [GeneratedRegex(@"\d{11}", Options)]
    public static partial Regex Eleven { get; }

    [GeneratedRegex(@"\d{13}", Options)]
    public static partial Regex Thirteen { get; }

    [GeneratedRegex(@"\d{6}-?\d{4}", Options)]
    public static partial Regex SixFour { get; }

    [GeneratedRegex(@"\d{3}\.\d{3}\.\d{3}-\d{2}", Options)]
    public static partial Regex Cpf { get; }

    [GeneratedRegex(@"[a-z]{6}\d{2}[a-ehlmprst]\d{2}[a-z]\d{3}[a-z]", Options)]
    public static partial Regex CodiceFiscale { get; }

    [GeneratedRegex(@"(?:\d{2})?\d{6}[-+]\d{4}", Options)]
    public static partial Regex Personnummer { get; }

    [GeneratedRegex(@"\d{6}[-+a-fu-y]\d{3}[0-9a-fhj-np-y]", Options)]
    public static partial Regex Finnish { get; }

    [GeneratedRegex(@"\d{6} ?\d{5}", Options)]
    public static partial Regex Fodselsnummer { get; }

    [GeneratedRegex(@"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}", Options)]
    public static partial Regex Belgian { get; }

    [GeneratedRegex(@"756\.\d{4}\.\d{4}\.\d{2}", Options)]
    public static partial Regex Ahv { get; }

    [GeneratedRegex(@"[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}", Options)]
    public static partial Regex Aadhaar { get; }

    [GeneratedRegex(@"\d{3}[ -]?\d{3}[ -]?\d{4}", Options)]
    public static partial Regex Nhs { get; }

    [GeneratedRegex(@"\d{17}[\dx]", Options)]
    public static partial Regex Chinese { get; }

    [GeneratedRegex(@"\d{7}[a-w][a-iw]?", Options)]
    public static partial Regex Pps { get; }

    /// <summary>Passports and licences have no shape in common: a word that holds five digits, or groups of digits.</summary>
    [GeneratedRegex(@"[a-z]{0,5}\d{5,12}[a-z\d]{0,6}|\d{2,5}-\d{2,4}-\d{2,5}", Options)]
    public static partial Regex Document { get; }
}
