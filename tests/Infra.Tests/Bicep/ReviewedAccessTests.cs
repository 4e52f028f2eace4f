using System.Text.Json.Nodes;

namespace RemoteExecutor.Infra.Tests.Bicep;

/// <summary>No role, rule or switch is wider than what was reviewed; and this would be noticed.</summary>
public sealed class ReviewedAccessTests
{
    /// <summary>The custom role.</summary>
    private const string Operator = "0-roleDefinitions";

    private static readonly Dictionary<string, Action<JsonObject>> Mutations = new()
    {
        ["custom role may do anything"] = main => Actions(main).Add("*"),
        ["custom role may exec into containers"] = main => Actions(main).Add("Microsoft.ContainerInstance/containerGroups/containers/exec/action"),
        ["custom role has a wildcard"] = main => Actions(main)[0] = "Microsoft.ContainerInstance/containerGroups/*",
        ["custom role lacks an action"] = main => Actions(main).RemoveAt(2),
        ["custom role has data actions"] = main => Permission(main)["dataActions"] = new JsonArray("Microsoft.Storage/storageAccounts/*"),
        ["custom role can be assigned everywhere"] = main =>
            Properties(main, "sandboxOperator", Operator)["assignableScopes"] = new JsonArray("[subscription().id]"),
        ["custom role lives in the group of the app"] = main =>
            Module(main, "sandboxOperator")["resourceGroup"] = Module(main, "storage")["resourceGroup"]!.DeepClone(),
        ["assignment lost its scope"] = main => Resource(main, "storage", "mayUseBlobs").Remove("scope"),
        ["assignment of another role"] = main => Resource(main, "registry", "mayPull")["properties"]!["roleDefinitionId"] =
            "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')]",
        ["the variable of a role changed"] = main => Template(main, "registry")["variables"]!["acrPull"] = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        ["assignment to somebody else"] = main => Module(main, "storage")["properties"]!["parameters"]!["principalId"]!["value"] = "[deployer().objectId]",
        ["an output tells another identity"] = main => Template(main, "sandboxes")["outputs"]!["imagePullPrincipalId"]!["value"] = "[deployer().objectId]",
        ["one more assignment in a module"] = main => AddAssignment(Template(main, "monitoring")),
        ["one more assignment two levels down"] = AddNestedDeployment,
        ["outbound rule allows"] = main => Rule(main, "DenyAllOutbound")["access"] = "Allow",
        ["outbound rule comes too late"] = main => Rule(main, "DenyAllOutbound")["priority"] = 65000,
        ["outbound rule covers less"] = main => Rule(main, "DenyAllOutbound")["destinationAddressPrefix"] = "Internet",
        ["name lookups are no longer denied"] = main => Rules(main).RemoveAt(1),
        ["one more rule"] = main => AddRule(main),
        ["sandbox subnet without its rules"] = main => SandboxSubnet(main).Remove("networkSecurityGroup"),
        ["sandbox subnet with a NAT gateway"] = main => SandboxSubnet(main)["natGateway"] = new JsonObject { ["id"] = "x" },
        ["sandbox subnet with default outbound access"] = main => SandboxSubnet(main)["defaultOutboundAccess"] = true,
        ["sandbox subnet with a service endpoint"] = main => SandboxSubnet(main)["serviceEndpoints"] = new JsonArray(new JsonObject { ["service"] = "Microsoft.Storage" }),
        ["shared keys are on"] = main => Properties(main, "storage", "account")["allowSharedKeyAccess"] = true,
        ["the shared key switch is gone"] = main => Properties(main, "storage", "account").Remove("allowSharedKeyAccess"),
        ["storage is open"] = main => Properties(main, "storage", "account")["networkAcls"]!["defaultAction"] = "Allow",
        ["storage lets an address in"] = main => main["parameters"]!["storageAllowedAddresses"]!["defaultValue"] = new JsonArray("0.0.0.0/0"),
        ["blobs are public"] = main => Properties(main, "storage", "package")["publicAccess"] = "Blob",
        ["old TLS"] = main => Properties(main, "storage", "account")["minimumTlsVersion"] = "TLS1_0",
        ["deleted blobs are kept"] = main => Properties(main, "storage", "blobs")["deleteRetentionPolicy"]!["enabled"] = true,
        ["payloads are not deleted"] = main => Properties(main, "storage", "lifecycle")["policy"]!["rules"]![0]!["enabled"] = false,
        ["registry has an admin"] = main => Properties(main, "registry", "registry")["adminUserEnabled"] = true,
        ["registry answers anybody"] = main => Properties(main, "registry", "registry")["anonymousPullEnabled"] = true,
        ["telemetry by key"] = main => Properties(main, "monitoring", "insights")["DisableLocalAuth"] = false,
        ["publishing by password"] = main => Properties(main, "functionApp", "app::noScmPasswords")["allow"] = true,
        ["plain http"] = main => Properties(main, "functionApp", "app")["httpsOnly"] = false,
        ["a switch that nobody has heard of"] = main => Properties(main, "functionApp", "app")["siteConfig"]!["letEverybodyIn"] = true,
        ["a secret in the settings"] = main => AddSetting(main),
        ["a setting releases more"] = main => Module(main, "functionApp")["properties"]!["parameters"]!["settings"]!["value"]!["RemoteExecutor__Disclosure"] = "open",
        ["a storage name by key"] = main => Properties(main, "functionApp", "app")["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!["type"] =
            "StorageAccountConnectionString",
        ["another identity of the app"] = main => Resource(main, "functionApp", "app")["identity"]!["type"] = "SystemAssigned",
        ["a resource that nobody has seen"] = main => Template(main, "network")["resources"]!["peering"] = new JsonObject
        {
            ["type"] = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
            ["apiVersion"] = "2026-03-01",
            ["name"] = "x/y",
        },
        ["a function of its own"] = main => Template(main, "storage")["functions"] = new JsonArray(new JsonObject { ["namespace"] = "mine" }),
        ["the scheduler is always there"] = main => Module(main, "scheduler").Remove("condition"),
    };

    public static TheoryData<string> MutationNames => [.. Mutations.Keys];

    [Fact]
    public async Task Templates_Access_IsWhatWasReviewed()
    {
        var differences = ReviewedAccess.Differences(AccessSurface.Of(await Templates.CompileAsync()));
        Assert.True(differences.Count == 0, $"Review these, then change {ReviewedAccess.File}:\n{string.Join('\n', differences)}");
    }

    [Theory]
    [MemberData(nameof(MutationNames))]
    public async Task MutatedTemplate_Access_IsNotWhatWasReviewed(string mutation)
    {
        var main = await Templates.CompileAsync();
        Mutations[mutation](main);
        Assert.NotEmpty(ReviewedAccess.Differences(AccessSurface.Of(main)));
    }

    [Fact]
    public async Task LoopInAVariable_Access_CannotBeReviewed()
    {
        var main = await Templates.CompileAsync();
        var roles = Template(main, "registry")["variables"]!.AsObject();
        roles["copy"] = new JsonArray(new JsonObject { ["name"] = "acrPull", ["count"] = 1, ["input"] = "[parameters('sku')]" });
        roles.Remove("acrPull");
        Assert.Throws<InvalidDataException>(() => AccessSurface.Of(main));
    }

    [Fact]
    public async Task Surface_OfTheTemplates_SeesEveryRole()
    {
        var main = await Templates.CompileAsync();
        var surface = AccessSurface.Of(main);
        Assert.Equal(7, surface.Count(line => line.EndsWith("is: Microsoft.Authorization/roleAssignments", StringComparison.Ordinal)));
        Assert.Single(surface, line => line.EndsWith("is: Microsoft.Authorization/roleDefinitions", StringComparison.Ordinal));
    }

    private static JsonObject Module(JsonObject main, string module) => main["resources"]![module]!.AsObject();

    private static JsonObject Template(JsonObject main, string module) => Module(main, module)["properties"]!["template"]!.AsObject();

    private static JsonObject Resource(JsonObject main, string module, string resource) =>
        ArmTemplate.All(main).Single(one => one.Name == module).Resource(resource);

    private static JsonObject Properties(JsonObject main, string module, string resource) => Resource(main, module, resource)["properties"]!.AsObject();

    private static JsonObject Permission(JsonObject main) =>
        Properties(main, "sandboxOperator", Operator)["permissions"]![0]!.AsObject();

    private static JsonArray Actions(JsonObject main) => Permission(main)["actions"]!.AsArray();

    private static JsonArray Rules(JsonObject main) => Properties(main, "sandboxes", "isolation")["securityRules"]!.AsArray();

    private static JsonObject Rule(JsonObject main, string name) =>
        Rules(main).Single(rule => rule!["name"]!.GetValue<string>() == name)!["properties"]!.AsObject();

    private static JsonObject SandboxSubnet(JsonObject main) => Properties(main, "sandboxes", "network")["subnets"]![0]!["properties"]!.AsObject();

    private static void AddAssignment(JsonObject template) => template["resources"]!["oneMore"] = new JsonObject
    {
        ["type"] = "Microsoft.Authorization/roleAssignments",
        ["apiVersion"] = "2022-04-01",
        ["name"] = "[guid('one', 'more')]",
        ["properties"] = new JsonObject { ["principalId"] = "[deployer().objectId]", ["roleDefinitionId"] = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635" },
    };

    private static void AddNestedDeployment(JsonObject main)
    {
        var nested = new JsonObject { ["resources"] = new JsonObject() };
        AddAssignment(nested);
        Template(main, "monitoring")["resources"]!["inner"] = new JsonObject
        {
            ["type"] = "Microsoft.Resources/deployments",
            ["apiVersion"] = "2025-04-01",
            ["name"] = "inner",
            ["properties"] = new JsonObject { ["mode"] = "Incremental", ["template"] = nested },
        };
    }

    private static void AddRule(JsonObject main)
    {
        var rule = Rules(main)[4]!.DeepClone().AsObject();
        rule["name"] = "AllowHttps";
        rule["properties"]!["access"] = "Allow";
        rule["properties"]!["priority"] = 90;
        Rules(main).Add(rule);
    }

    private static void AddSetting(JsonObject main)
    {
        var settings = Module(main, "functionApp")["properties"]!["parameters"]!["settings"]!;
        settings["value"]!["PASSWORD"] = "secret";
    }
}
