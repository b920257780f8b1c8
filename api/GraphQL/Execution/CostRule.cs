using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace GisPlatform.Api.GraphQL.Execution;

/// <summary>Refuses documents that are nested too deeply or would bring too many fields.</summary>
public sealed class CostRule() : ComplexityValidationRule(new ComplexityOptions
{
    // Checked below, to tell figure and limit in our own words.
    MaxComplexity = null,
    MaxDepth = null,
    DefaultListImpactMultiplier = 20,
    ValidateComplexityDelegate = context =>
    {
        if (context.MaxDepth > RequestLimits.Depth)
            Refuse(context, "depth", $"sâu {context.MaxDepth} cấp", $"{context.MaxDepth} levels deep", RequestLimits.Depth);
        else if (context.TotalImpact > RequestLimits.Cost)
            Refuse(context, "cost", $"chi phí {context.TotalImpact:F0}", $"a cost of {context.TotalImpact:F0}", RequestLimits.Cost);
        return Task.CompletedTask;
    },
})
{
    private static void Refuse(ComplexityValidationContext context, string what, string vi, string en, double limit)
    {
        var refusal = RequestLimits.TooCostly(what, vi, en, limit);
        context.Error = new ValidationError(refusal.Message, refusal);
    }
}
