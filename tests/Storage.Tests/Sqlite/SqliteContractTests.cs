using RemoteExecutor.Storage.Tests.Contracts;

namespace RemoteExecutor.Storage.Tests.Sqlite;

public sealed class SqliteExecutionStoreTests() : ExecutionStoreContract(SqliteHarness.CreateAsync);

public sealed class SqliteExecutionListingTests() : ExecutionListingContract(SqliteHarness.CreateAsync);

public sealed class SqliteAuditStoreTests() : AuditStoreContract(SqliteHarness.CreateAsync);

public sealed class FileInputStoreTests() : InputStoreContract(SqliteHarness.CreateAsync);

public sealed class SqliteBudgetStoreTests() : BudgetStoreContract(SqliteHarness.CreateAsync);
