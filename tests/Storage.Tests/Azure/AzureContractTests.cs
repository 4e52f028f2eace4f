using RemoteExecutor.Storage.Tests.Contracts;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Azure;

[Trait("Needs", "Docker")]
public sealed class AzureExecutionStoreTests(AzuriteFixture azurite) : ExecutionStoreContract(async () => await AzureHarness.CreateAsync(await azurite.RequireAsync()));

[Trait("Needs", "Docker")]
public sealed class AzureExecutionListingTests(AzuriteFixture azurite) : ExecutionListingContract(async () => await AzureHarness.CreateAsync(await azurite.RequireAsync()));

[Trait("Needs", "Docker")]
public sealed class AzureAuditStoreTests(AzuriteFixture azurite) : AuditStoreContract(async () => await AzureHarness.CreateAsync(await azurite.RequireAsync()));

[Trait("Needs", "Docker")]
public sealed class BlobInputStoreTests(AzuriteFixture azurite) : InputStoreContract(async () => await AzureHarness.CreateAsync(await azurite.RequireAsync()));

[Trait("Needs", "Docker")]
public sealed class AzureBudgetStoreTests(AzuriteFixture azurite) : BudgetStoreContract(async () => await AzureHarness.CreateAsync(await azurite.RequireAsync()));
