namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>All rules, in the order of their codes.</summary>
internal static class GuardRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new SyntaxRule(), new EncodingRule(),
        new UnknownModuleRule(), new RestrictedModuleRule(), new DeniedModuleRule(), new RelativeImportRule(), new StarImportRule(), new TooManyMeaningsRule(),
        new BuiltinRule(), new MemberRule(), new ThroughModuleRule(), new DunderRule(), new AttributeRule(), new ComputedNameRule(), new HandedOnModuleRule(),
        new HandedOnBuiltinRule(), new PrivateAttributeRule(),
        new OutsideScratchRule(), new UnseenWriteRule(), new SystemReadRule(), new FormatFieldRule(), new ExpressionTextRule(), new KeywordRule(), new MethodNameRule(), new AnnotationTextRule(), new RemoteAddressRule(),
        new CodeArgumentRule(), new LibraryChangeRule(),
        new ShellRule(),
    ];

    public static readonly IProgramRule[] OfPrograms = [.. All.OfType<IProgramRule>()];
    public static readonly IImportRule[] OfImports = [.. All.OfType<IImportRule>()];
    public static readonly ILoadRule[] OfLoads = [.. All.OfType<ILoadRule>()];
    public static readonly IAttributeRule[] OfAttributes = [.. All.OfType<IAttributeRule>()];
    public static readonly ICallRule[] OfCalls = [.. All.OfType<ICallRule>()];
    public static readonly IFileRule[] OfFiles = [.. All.OfType<IFileRule>()];
    public static readonly ITextRule[] OfTexts = [.. All.OfType<ITextRule>()];
    public static readonly IKeyRule[] OfKeys = [.. All.OfType<IKeyRule>()];
    public static readonly IHandOnRule[] OfHandOns = [.. All.OfType<IHandOnRule>()];
}
