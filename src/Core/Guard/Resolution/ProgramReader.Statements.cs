using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class ProgramReader
{
    private void Step(Statement node, Phase phase)
    {
        switch (node)
        {
            case FunctionDefStatement function: StepFunction(function, phase); break;
            case ClassDefStatement type: StepClass(type, phase); break;
            case ForStatement loop: StepFor(loop, phase); break;
            case MatchStatement match: StepMatch(match, phase); break;
            default:
                if (phase == Phase.Enter) Enter(node);
                else Leave(node);
                break;
        }
    }

    private void Enter(Statement node)
    {
        switch (node)
        {
            case ExpressionStatement statement: PushDropped(statement.Value); break;
            case AssignStatement assign:
                Push(node, Phase.Leave);
                Push(assign.Targets);
                Push(assign.Value);
                break;
            case AugAssignStatement assign:
                Push(node, Phase.Leave);
                Push(assign.Target);
                Push(assign.Value);
                break;
            case AnnAssignStatement assign:
                Push(node, Phase.Leave);
                Push(assign.Target);
                Push(assign.Value);
                PushAnnotation(assign.Annotation);
                break;
            case ReturnStatement { Value: { } value }:
                Push(node, Phase.Leave);
                Push(value);
                break;
            case IfStatement branch: EnterBlock(node, branch.Test, () => { Push(branch.OrElse); Push(branch.Body); }); break;
            case WhileStatement loop: EnterBlock(node, loop.Test, () => { Push(loop.OrElse); Push(loop.Body); }); break;
            case WithStatement with: EnterBlock(node, null, () => { Push(with.Body); Push(with.Items); }); break;
            case TryStatement attempt:
                EnterBlock(node, null, () => { Push(attempt.FinalBody); Push(attempt.OrElse); Push(attempt.Handlers); Push(attempt.Body); });
                break;
            case RaiseStatement raise:
                PushDropped(raise.Cause);
                PushDropped(raise.Exception);
                break;
            case AssertStatement assert:
                PushDropped(assert.Message);
                PushDropped(assert.Test);
                break;
            case DeleteStatement delete: Delete(delete); break;
            case ImportStatement or ImportFromStatement: Import(node); break;
            case GlobalStatement global: scope.Declare(global.Names, isGlobal: true); break;
            case NonlocalStatement nonlocal: scope.Declare(nonlocal.Names, isGlobal: false); break;
            case TypeAliasStatement alias:
                Store(alias.Name.Id, alias.Name, UnknownStep);
                PushAnnotation(alias.Value);
                PushTypeParameters(alias.TypeParameters);
                break;
        }
    }

    private void EnterBlock(Statement node, Expression? test, Action pushParts)
    {
        blocks++;
        Push(node, Phase.Leave);
        pushParts();
        PushDropped(test);
    }

    private void Leave(Statement node)
    {
        switch (node)
        {
            case AssignStatement assign:
                Pop(assign.Targets.Length);
                var value = Pop();
                foreach (var target in assign.Targets) Bind(target, value);
                break;
            case AugAssignStatement assign:
                Pop();
                Augment(assign, Pop());
                break;
            case AnnAssignStatement assign:
                Pop();
                if (assign.Value is not null) Bind(assign.Target, Pop());
                else if (assign.Target is NameExpression name) Declare(name);
                break;
            case ReturnStatement: Return(node, Pop()); break;
            default: blocks--; break;
        }
    }

    // A bare annotation binds nothing and yet makes the name a local one.
    private void Declare(NameExpression name)
    {
        References[ReferenceTo(name.Id, scope)].IsBound = true;
        if (scope.Kind == ScopeKind.Class) ownAttributes.Add(name.Id);
        Note(name.Id, scope.Kind == ScopeKind.Class ? NameRole.BoundInClass : NameRole.Bound, name.Span.Start);
    }

    private void Return(SyntaxNode node, int value)
    {
        if (scope.Function >= 0) Emit(OpKind.Return, node, scope.Function, value);
        else Emit(OpKind.Escape, node, b: value);
    }

    private void Delete(DeleteStatement delete)
    {
        foreach (var target in delete.Targets.SelectMany(target => target.Walk()).OfType<NameExpression>().Where(name => name.Context == ExpressionContext.Del))
        {
            var reference = References[ReferenceTo(target.Id, scope)];
            reference.IsBound = reference.IsDeleted = true;
        }
        foreach (var target in delete.Targets.Reverse()) PushDropped(target);
    }

    private void StepFor(ForStatement loop, Phase phase)
    {
        switch (phase)
        {
            case Phase.Enter:
                blocks++;
                Push(loop, Phase.Leave);
                Push(loop.OrElse);
                Push(loop.Body);
                Push(loop, Phase.Bind);
                Push(loop.Target);
                Push(loop.Iterator);
                break;
            case Phase.Bind: BindElement(loop.Target); break;
            default: blocks--; break;
        }
    }

    /// <summary>The iterator's and the target's values lie on the stack.</summary>
    private void BindElement(Expression target)
    {
        Pop();
        var iterator = Pop();
        Read(iterator);
        Bind(target, Emit(OpKind.Element, target, iterator));
    }
}
