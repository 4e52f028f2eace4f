using System.Text;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>Tells from a column's name which personal data or secret its values are, in snake, camel or spaced spelling.</summary>
internal static class ColumnHints
{
    /// <summary>Kind → words that say so wherever they stand in the name; words of more than one part are joined by a space.</summary>
    private static readonly (string Kind, string[] Words)[] Table =
    [
        ("secret", ["password", "passwort", "passwd", "pwd", "passphrase", "passcode", "secret", "api key", "apikey", "access key", "private key", "token", "credential", "credentials", "pin code", "kennwort"]),
        ("email", ["email", "e mail", "mail", "emails", "correo"]),
        ("ip", ["ip", "ipv4", "ipv6", "ip address", "ipaddress"]),
        ("mac", ["mac", "mac address", "macaddress"]),
        ("iban", ["iban", "bank account", "account number", "accountnumber", "account no", "bankaccount", "kontonummer"]),
        ("card", ["credit card", "creditcard", "card", "card number", "cardnumber", "cc number", "ccnumber", "cc num", "debit card", "pan"]),
        ("ssn", ["ssn", "social security", "socialsecurity"]),
        ("national_id", ["national id", "nationalid", "bsn", "nino", "tax id", "taxid", "tin", "passport", "passport number", "driver license", "drivers license", "driving licence", "dni", "nie", "nir", "pesel", "aadhaar", "steuer id", "personal id", "identity number"]),
        ("date_of_birth", ["dob", "birth", "birthday", "birthdate", "date of birth", "dateofbirth", "born", "geburtsdatum", "geboren", "naissance"]),
        ("phone", ["phone", "phones", "telephone", "tel", "telefon", "mobile", "cell", "cellphone", "fax", "phonenumber", "phone number", "msisdn", "whatsapp"]),
        ("address", ["address", "addr", "street", "streetaddress", "adresse", "anschrift", "strasse", "zip", "zipcode", "postcode", "postal code", "postalcode", "plz", "domicile"]),
        ("name", ["surname", "firstname", "lastname", "fullname", "forename", "first name", "last name", "full name", "middle name", "given name", "givenname", "family name", "familyname", "maiden name", "nickname", "username", "user name", "vorname", "nachname", "nom", "prenom", "nombre", "apellido", "apellidos", "naam", "achternaam", "cognome", "fname", "lname"]),
    ];

    /// <summary>Words that make "… name" the name of a person. "name" alone is one too; a product's or a file's is not.</summary>
    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "customer", "client", "patient", "employee", "person", "contact", "owner", "holder", "member", "student", "teacher", "user", "author",
        "father", "mother", "spouse", "child", "guest", "passenger", "buyer", "seller", "doctor", "manager", "applicant", "borrower", "legal",
    };

    /// <summary>Words that turn the column into a measure of the thing: <c>email_count</c>, <c>has_phone</c>, <c>card_type</c>.</summary>
    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "count", "type", "length", "len", "flag", "valid", "verified", "has", "is", "total", "brand", "rate", "share", "status", "n",
    };

    /// <summary>One of the kinds of marks, or null when the name says nothing of a person.</summary>
    public static string? KindOf(string columnName)
    {
        var words = Words(columnName);
        if (words.Count == 0 || words.Exists(Measures.Contains)) return null;
        var joined = $" {string.Join(' ', words)} ";
        foreach (var (kind, candidates) in Table)
        {
            foreach (var candidate in candidates)
            {
                if (joined.Contains($" {candidate} ", StringComparison.Ordinal)) return kind;
            }
        }

        var name = words.FindIndex(word => word is "name" or "names");
        return name >= 0 && (words.Count == 1 || (name > 0 && People.Contains(words[name - 1]))) ? "name" : null;
    }

    /// <summary>Lower-case words of a name: split at anything but letters, before a capital after a small letter, and around digits.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var starts = char.IsUpper(name[at]) && at > 0
                && (char.IsLower(name[at - 1]) || (at + 1 < name.Length && char.IsUpper(name[at - 1]) && char.IsLower(name[at + 1])));
            if (!char.IsLetter(name[at]) || starts) Flush();
            // "ipv4" and "ipv6" are the only words here that hold a digit.
            if (char.IsLetter(name[at])) word.Append(char.ToLowerInvariant(name[at]));
            else if (name[at] is '4' or '6' && at > 0 && name[at - 1] is 'v' or 'V') words[^1] += name[at];
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
