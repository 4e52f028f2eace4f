using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class RemoteAddressRule()
    : Rule("REX318", Severity.High, "A remote address is read or written, which needs network access.", "Send the data as input_data, or use a dataset."), IFileRule
{
    public void Check(FileUse use, RuleContext context)
    {
        if (use.Path is not { } path || !path.Literals.Any(literal => PathText.IsRemote(literal.Text))) return;
        var grant = Rights.Of(context.Tier, Right.Network);
        if (grant != Grant.Full) context.Report(Violation(use.Place, approvable: grant == Grant.WithApproval));
    }
}
