using RemoteExecutor.Functions.Tests.Contract;
using RemoteExecutor.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(FunctionsApiHost))]
