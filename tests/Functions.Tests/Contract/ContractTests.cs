using RemoteExecutor.Api.Contract;

namespace RemoteExecutor.Functions.Tests.Contract;

// The same contract as for the embedded host, over HTTP against a running Functions host.

[Trait("Needs", "functions")]
public sealed class FunctionsAuthenticationTests(FunctionsApiHost host) : AuthenticationContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsBodyTests(FunctionsApiHost host) : BodyContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsBudgetTests(FunctionsApiHost host) : BudgetContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsCancelTests(FunctionsApiHost host) : CancelContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsDatasetTests(FunctionsApiHost host) : DatasetContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsListingTests(FunctionsApiHost host) : ListingContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsPythonTests(FunctionsApiHost host) : PythonContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsRightsTests(FunctionsApiHost host) : RightsContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsServiceTests(FunctionsApiHost host) : ServiceContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsSubmissionTests(FunctionsApiHost host) : SubmissionContract(host);

[Trait("Needs", "functions")]
public sealed class FunctionsTransportTests(FunctionsApiHost host) : TransportContract(host);
