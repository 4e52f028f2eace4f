using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.NationalIds;

/// <summary>How one country's id is written and checked.</summary>
/// <param name="Pattern">Of a bounded length.</param>
/// <param name="Holds">Its check, of the id in capitals without separators.</param>
/// <param name="Words">One of them has to stand before it; none where shape and check tell enough.</param>
internal sealed record NationalId(Regex Pattern, Func<string, bool> Holds, params string[] Words)
{
    /// <summary>Poland, Brazil, Italy, Sweden, Finland, Norway, Denmark, Belgium, Portugal, Switzerland, India, Canada, Australia, England, China, South Africa, Ireland.</summary>
    public static IReadOnlyList<NationalId> All { get; } =
    [
        new(NationalIdPatterns.Eleven, IdChecks.Pesel, "pesel"),
        new(NationalIdPatterns.Cpf, IdChecks.Cpf),
        new(NationalIdPatterns.Eleven, IdChecks.Cpf, "cpf"),
        new(NationalIdPatterns.CodiceFiscale, IdChecks.CodiceFiscale),
        new(NationalIdPatterns.Personnummer, IdChecks.Personnummer),
        new(NationalIdPatterns.Finnish, IdChecks.Finnish),
        new(NationalIdPatterns.Fodselsnummer, IdChecks.Fodselsnummer, "fødselsnummer", "fodselsnummer", "fnr", "personnummer", "national id"),
        new(NationalIdPatterns.SixFour, IdChecks.Cpr, "cpr", "cpr-nummer", "personnummer"),
        new(NationalIdPatterns.Belgian, IdChecks.Belgian),
        new(NationalIdPatterns.Nine, IdChecks.Nif, "nif", "contribuinte"),
        new(NationalIdPatterns.Ahv, IdChecks.Ahv),
        new(NationalIdPatterns.Aadhaar, IdChecks.Verhoeff, "aadhaar", "aadhar", "uidai"),
        new(NationalIdPatterns.Nine, IdChecks.Luhn, "sin", "social insurance", "social insurance number"),
        new(NationalIdPatterns.Nine, IdChecks.TaxFileNumber, "tfn", "tax file number"),
        new(NationalIdPatterns.Nhs, IdChecks.Nhs, "nhs", "nhs number", "nhs no"),
        new(NationalIdPatterns.Chinese, IdChecks.Chinese),
        new(NationalIdPatterns.Thirteen, IdChecks.SouthAfrican, "id number", "identity number", "sa id", "rsa id"),
        new(NationalIdPatterns.Pps, IdChecks.Pps, "pps", "ppsn", "pps number"),
        new(NationalIdPatterns.Document, _ => true, "passport", "passport number", "passport no", "driver's license", "drivers license", "driver license", "driver's license number", "driving licence", "licence number", "license number",
            "führerschein", "reisepass", "personalausweis", "ausweisnummer", "id card", "passnummer", "passeport", "pasaporte", "national id", "national insurance number"),
    ];
}
