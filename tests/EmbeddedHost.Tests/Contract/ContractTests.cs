using RemoteExecutor.Api.Contract;

namespace RemoteExecutor.EmbeddedHost.Tests.Contract;

// The contract over HTTP against a running host, once with each provider.

[Trait("Needs", "docker")]
public sealed class DockerAuthenticationTests(DockerApiHost host) : AuthenticationContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerBodyTests(DockerApiHost host) : BodyContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerBudgetTests(DockerApiHost host) : BudgetContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerCancelTests(DockerApiHost host) : CancelContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerDatasetTests(DockerApiHost host) : DatasetContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerListingTests(DockerApiHost host) : ListingContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerPythonTests(DockerApiHost host) : PythonContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerRightsTests(DockerApiHost host) : RightsContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerServiceTests(DockerApiHost host) : ServiceContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerSubmissionTests(DockerApiHost host) : SubmissionContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "docker")]
public sealed class DockerTransportTests(DockerApiHost host) : TransportContract(host), IClassFixture<DockerApiHost>;

[Trait("Needs", "native")]
public sealed class NativeAuthenticationTests(NativeApiHost host) : AuthenticationContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeBodyTests(NativeApiHost host) : BodyContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeBudgetTests(NativeApiHost host) : BudgetContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeCancelTests(NativeApiHost host) : CancelContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeDatasetTests(NativeApiHost host) : DatasetContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeListingTests(NativeApiHost host) : ListingContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativePythonTests(NativeApiHost host) : PythonContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeRightsTests(NativeApiHost host) : RightsContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeServiceTests(NativeApiHost host) : ServiceContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeSubmissionTests(NativeApiHost host) : SubmissionContract(host), IClassFixture<NativeApiHost>;

[Trait("Needs", "native")]
public sealed class NativeTransportTests(NativeApiHost host) : TransportContract(host), IClassFixture<NativeApiHost>;
