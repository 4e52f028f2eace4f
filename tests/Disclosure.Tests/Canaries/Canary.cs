namespace RemoteExecutor.Disclosure.Tests.Canaries;

/// <summary>What a leak of a value would mean.</summary>
public enum CanaryClass
{
    Personal,
    Secret,

    /// <summary>Data like any other: text, numbers, tokens that nobody can tell from ids.</summary>
    Other,
}

/// <summary>A value that is in the data set and nowhere else.</summary>
public sealed record Canary(string Column, int Row, string Value)
{
    public CanaryClass Class => Column switch
    {
        "email" or "name" or "native" or "phone" or "iban" or "card" or "national_id" or "address" => CanaryClass.Personal,
        "api_key" or "jwt" => CanaryClass.Secret,
        _ => CanaryClass.Other,
    };
}
