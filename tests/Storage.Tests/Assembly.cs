using RemoteExecutor.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
