using RemoteExecutor.Core.Disclosure.Budget;

namespace RemoteExecutor.Storage;

/// <summary>A budget ledger as both implementations store it.</summary>
internal static class LedgerText
{
    public static string Write(BudgetLedger ledger) => StorageJson.Write(ledger.Entries);

    public static BudgetLedger Read(string text) => new(StorageJson.Read<IReadOnlyList<BudgetEntry>>(text));
}
