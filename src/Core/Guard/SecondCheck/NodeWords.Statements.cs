using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.SecondCheck;

internal static partial class NodeWords
{
    private static void Write(Statement node, DigestWords to)
    {
        switch (node)
        {
            case ExpressionStatement n: to.Word("Expr").Child(n.Value); break;
            case AssignStatement n: to.Word("Assign").Number(n.Targets.Length).Child(n.Value); break;
            case AugAssignStatement n: to.Word("AugAssign").Child(n.Target).Word(Of(n.Operator)).Child(n.Value); break;
            case AnnAssignStatement n: to.Word("AnnAssign").Child(n.Target).Child(n.Annotation).Child(n.Value).Number(n.IsSimple ? 1 : 0); break;
            case FunctionDefStatement n:
                to.Word(n.IsAsync ? "AsyncFunctionDef" : "FunctionDef").Word(n.Name).Child(n.Parameters)
                    .Number(n.Body.Length).Number(n.Decorators.Length).Child(n.Returns).Number(n.TypeParameters.Length);
                break;
            case ClassDefStatement n:
                to.Word("ClassDef").Word(n.Name).Number(n.Bases.Length).Number(n.Keywords.Length)
                    .Number(n.Body.Length).Number(n.Decorators.Length).Number(n.TypeParameters.Length);
                break;
            case ReturnStatement n: to.Word("Return").Child(n.Value); break;
            case DeleteStatement n: to.Word("Delete").Number(n.Targets.Length); break;
            case TypeAliasStatement n: to.Word("TypeAlias").Child(n.Name).Number(n.TypeParameters.Length).Child(n.Value); break;
            case ForStatement n:
                to.Word(n.IsAsync ? "AsyncFor" : "For").Child(n.Target).Child(n.Iterator).Number(n.Body.Length).Number(n.OrElse.Length);
                break;
            case WhileStatement n: to.Word("While").Child(n.Test).Number(n.Body.Length).Number(n.OrElse.Length); break;
            case IfStatement n: to.Word("If").Child(n.Test).Number(n.Body.Length).Number(n.OrElse.Length); break;
            case WithStatement n: to.Word(n.IsAsync ? "AsyncWith" : "With").Number(n.Items.Length).Number(n.Body.Length); break;
            case MatchStatement n: to.Word("Match").Child(n.Subject).Number(n.Cases.Length); break;
            case RaiseStatement n: to.Word("Raise").Child(n.Exception).Child(n.Cause); break;
            case TryStatement n:
                to.Word(n.IsStar ? "TryStar" : "Try").Number(n.Body.Length).Number(n.Handlers.Length).Number(n.OrElse.Length).Number(n.FinalBody.Length);
                break;
            case AssertStatement n: to.Word("Assert").Child(n.Test).Child(n.Message); break;
            case ImportStatement n: to.Word("Import").Number(n.Names.Length); break;
            case ImportFromStatement n: to.Word("ImportFrom").Name(n.Module).Number(n.Names.Length).Number(n.Level); break;
            case GlobalStatement n:
                to.Word("Global");
                Names(n.Names, to);
                break;
            case NonlocalStatement n:
                to.Word("Nonlocal");
                Names(n.Names, to);
                break;
            case PassStatement: to.Word("Pass"); break;
            case BreakStatement: to.Word("Break"); break;
            case ContinueStatement: to.Word("Continue"); break;
            default: throw Unknown(node);
        }
    }
}
