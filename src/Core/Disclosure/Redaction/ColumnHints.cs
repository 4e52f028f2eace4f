using System.Text;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>Tells from a column's name which personal data or secret its values are, in snake, camel or spaced spelling.</summary>
internal static class ColumnHints
{
    /// <summary>Kind → words that say so wherever they stand in the name; words of more than one part are joined by a space.</summary>
    private static readonly (string Kind, string[] Words)[] Table =
    [
        ("secret",
        [
            "password", "passwort", "passwd", "pwd", "passphrase", "passcode", "secret", "api key", "apikey", "access key", "private key", "token", "credential",
            "credentials", "pin code", "kennwort", "contraseña", "contrasena", "mot de passe", "motdepasse", "wachtwoord", "auth code", "otp", "cvv", "cvc",
            "security code", "connection string", "connectionstring", "client secret", "bearer",
        ]),
        ("email", ["email", "e mail", "mail", "emails", "correo", "courriel", "e post", "epost", "mailadresse", "posta elettronica"]),
        ("ip",
        [
            "ip", "ipv4", "ipv6", "ip address", "ipaddress", "ip addr", "ipaddr", "remote addr", "remote host", "client ip", "source ip", "dest ip", "src ip",
            "dst ip",
        ]),
        ("mac", ["mac", "mac address", "macaddress", "mac addr", "hardware address", "bssid"]),
        ("iban",
        [
            "iban", "bank account", "account number", "accountnumber", "account no", "bankaccount", "kontonummer", "bank konto", "rekeningnummer", "routing number",
            "sort code", "numero de cuenta", "conto corrente", "compte bancaire",
        ]),
        ("card",
        [
            "credit card", "creditcard", "card", "card number", "cardnumber", "cc number", "ccnumber", "cc num", "debit card", "pan", "kreditkarte", "kartennummer",
            "carte bancaire", "tarjeta",
        ]),
        ("ssn", ["ssn", "social security", "socialsecurity", "social security number", "sozialversicherungsnummer"]),
        ("national_id",
        [
            "national id", "nationalid", "bsn", "nino", "tax id", "taxid", "tin", "passport", "passport number", "driver license", "drivers license",
            "driving licence", "dni", "nie", "nir", "pesel", "aadhaar", "steuer id", "personal id", "identity number", "id number", "idnumber", "id card",
            "identity card", "ausweisnummer", "personalausweis", "reisepass", "passeport", "pasaporte", "license number", "licence number", "driver licence",
            "driving license", "cpf", "curp", "codice fiscale", "personnummer", "fodselsnummer", "fødselsnummer", "cpr", "nhs number", "nif", "nss", "sin number",
            "tfn", "medicare number", "vat id", "steuernummer", "patient id", "patientid", "mrn", "medical record", "medical record number", "insurance number",
            "policy holder id", "numero de identificacion", "cedula",
        ]),
        ("date_of_birth",
        [
            "dob", "birth", "birthday", "birthdate", "date of birth", "dateofbirth", "born", "geburtsdatum", "geboren", "naissance", "date de naissance",
            "nacimiento", "fecha nacimiento", "nascita", "nascimento", "geboortedatum", "fodselsdato", "födelsedatum", "birth day", "birth dt", "bday",
        ]),
        ("phone",
        [
            "phone", "phones", "telephone", "tel", "telefon", "mobile", "cell", "cellphone", "fax", "phonenumber", "phone number", "msisdn", "whatsapp",
            "cell phone", "mobil", "handy", "handynummer", "telefonnummer", "rufnummer", "telephone number", "tel no", "phone no", "telefono", "teléfono",
            "telephone", "téléphone", "celular", "movil", "móvil", "cellulare", "telefoon", "puhelin", "contact number", "contact no", "landline",
        ]),
        ("address",
        [
            "address", "addr", "street", "streetaddress", "adresse", "anschrift", "strasse", "zip", "zipcode", "postcode", "postal code", "postalcode", "plz",
            "domicile", "straße", "hausnummer", "house number", "postleitzahl", "wohnort", "direccion", "dirección", "calle", "codigo postal", "código postal",
            "code postal", "indirizzo", "endereco", "endereço", "cep", "adres", "straat", "huisnummer", "adress", "gatuadress", "postnummer", "street name",
            "street number", "lat lon", "gps", "geolocation", "home location",
        ]),
        ("name",
        [
            "surname", "firstname", "lastname", "fullname", "forename", "first name", "last name", "full name", "middle name", "given name", "givenname",
            "family name", "familyname", "maiden name", "nickname", "username", "user name", "vorname", "nachname", "nom", "prenom", "nombre", "apellido",
            "apellidos", "naam", "achternaam", "cognome", "fname", "lname", "mname", "fullnames", "name first", "name last", "nom de famille", "prénom", "nombres",
            "nome", "sobrenome", "apelido", "voornaam", "familienname", "geburtsname", "förnamn", "efternamn", "fornavn", "etternavn", "efternavn", "etunimi",
            "sukunimi", "imię", "imie", "nazwisko", "jmeno", "jméno", "prijmeni", "příjmení", "имя", "фамилия", "отчество", "display name", "displayname",
            "screen name", "preferred name", "legal name", "father s name", "mother s name", "cardholder", "card holder", "account holder", "accountholder",
            "next of kin", "emergency contact", "beneficiary", "payee",
        ]),
    ];

    /// <summary>Words that make "… name" the name of a person. "name" alone is one too; a product's or a file's is not.</summary>
    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "customer", "client", "patient", "employee", "person", "contact", "owner", "holder", "member", "student", "teacher", "user", "author",
        "father", "mother", "spouse", "child", "guest", "passenger", "buyer", "seller", "doctor", "manager", "applicant", "borrower", "legal",
        "parent", "guardian", "husband", "wife", "partner", "sibling", "recipient", "sender", "payer", "tenant", "landlord", "donor", "subscriber", "cardholder", "beneficiary", "insured", "policyholder",
        "nurse", "physician", "supervisor", "agent", "driver", "rider", "voter", "candidate", "defendant", "plaintiff", "witness", "suspect", "victim", "resident", "visitor", "attendee", "participant", "respondent",
        "player", "artist", "actor", "director", "signer", "approver", "reviewer", "assignee", "reporter", "individual", "people", "kunde", "kunden", "cliente", "patienten", "mitarbeiter", "full", "given", "family",
    };

    /// <summary>Words that turn the column into a measure of the thing: <c>email_count</c>, <c>has_phone</c>, <c>card_type</c>.</summary>
    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "count", "counts", "type", "length", "len", "flag", "valid", "verified", "has", "is", "total", "brand", "rate", "share", "status", "n", "avg", "average", "mean", "sum", "pct", "percent", "ratio",
        "score", "size", "opened", "clicked", "sent", "bounced", "usage", "duration", "minutes", "anzahl", "summe", "cost", "price", "amount",
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
