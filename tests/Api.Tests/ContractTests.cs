using RemoteExecutor.Api.Contract;
using RemoteExecutor.Api.Tests.Fakes;

namespace RemoteExecutor.Api.Tests;

public sealed class AuthenticationTests(FakeHost host) : AuthenticationContract(host), IClassFixture<FakeHost>;

public sealed class BodyTests(FakeHost host) : BodyContract(host), IClassFixture<FakeHost>;

public sealed class BudgetTests(FakeHost host) : BudgetContract(host), IClassFixture<FakeHost>;

public sealed class CancelTests(FakeHost host) : CancelContract(host), IClassFixture<FakeHost>;

public sealed class DatasetTests(FakeHost host) : DatasetContract(host), IClassFixture<FakeHost>;

public sealed class ListingTests(FakeHost host) : ListingContract(host), IClassFixture<FakeHost>;

public sealed class RightsTests(FakeHost host) : RightsContract(host), IClassFixture<FakeHost>;

public sealed class ServiceTests(FakeHost host) : ServiceContract(host), IClassFixture<FakeHost>;

public sealed class SubmissionTests(FakeHost host) : SubmissionContract(host), IClassFixture<FakeHost>;

public sealed class TransportTests(FakeHost host) : TransportContract(host), IClassFixture<FakeHost>;
