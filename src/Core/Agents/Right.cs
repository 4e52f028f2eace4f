namespace RemoteExecutor.Core.Agents;

/// <summary>What an agent may want to do. One row of the rights table each.</summary>
public enum Right
{
    ValidateCode,

    /// <summary>Execute code and create persistent sandboxes.</summary>
    Execute,
    RestrictedImports,

    /// <summary>Network access, where the operator enabled it at all.</summary>
    Network,

    /// <summary>See executions and sandboxes.</summary>
    See,

    /// <summary>Cancel executions and destroy sandboxes.</summary>
    Cancel,
    OpenDisclosure,
    Audit,
    Approve,
}

/// <summary>How far a right goes.</summary>
public enum Grant
{
    None,

    /// <summary>Only after a Head agent approved this one request.</summary>
    WithApproval,

    /// <summary>Only on what the agent itself owns.</summary>
    Own,

    /// <summary>Without restriction.</summary>
    Full,
}
