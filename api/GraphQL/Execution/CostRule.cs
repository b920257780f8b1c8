using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace GisPlatform.Api.GraphQL.Execution;

/// <summary>Refuses documents that are nested too deeply or would bring too many fields.</summary>
public sealed class CostRule() : ComplexityValidationRule(Limits())
{
    private static ComplexityOptions Limits()
    {
        // The engine's own limits stay off: ours tell figure and limit in our own words.
        var options = new ComplexityOptions { MaxComplexity = null, MaxDepth = null, DefaultListImpactMultiplier = 20 };
        var costOf = options.DefaultComplexityImpactDelegate;
        // What the schema says of itself costs the database nothing.
        options.DefaultComplexityImpactDelegate = field =>
            field.FieldDefinition.Name.StartsWith("__", StringComparison.Ordinal) ? new FieldComplexityResult(0, 0) : costOf(field);
        options.ValidateComplexityDelegate = Check;
        return options;
    }

    private static Task Check(ComplexityValidationContext context)
    {
        if (context.MaxDepth > RequestLimits.Depth)
            Refuse(context, "depth", $"sâu {context.MaxDepth} cấp", $"{context.MaxDepth} levels deep", RequestLimits.Depth);
        else if (context.TotalImpact > RequestLimits.Cost)
            Refuse(context, "cost", $"chi phí {context.TotalImpact:F0}", $"a cost of {context.TotalImpact:F0}", RequestLimits.Cost);
        return Task.CompletedTask;
    }

    private static void Refuse(ComplexityValidationContext context, string what, string vi, string en, double limit)
    {
        var refusal = RequestLimits.TooCostly(what, vi, en, limit);
        context.Error = new ValidationError(refusal.Message, refusal);
    }
}
