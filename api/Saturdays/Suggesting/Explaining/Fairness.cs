namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>How sites are divided among the wards.</summary>
/// <param name="Wards">Each ward.</param>
/// <param name="GiniBefore">Inequality over the last weeks: 0, each ward had its share, to 1. Null where no ward had a site.</param>
/// <param name="GiniAfter">The same with the plan.</param>
public sealed record Fairness(IReadOnlyList<WardFairness> Wards, double? GiniBefore, double? GiniAfter)
{
    /// <summary>Of a plan.</summary>
    public static Fairness Of(SitePlan plan, IReadOnlyList<Asking.WardShare> wards)
    {
        var planned = plan.Sites.CountBy(site => site.Issue.Ward).ToDictionary();
        WardFairness[] rows = [.. wards.Select(ward => new WardFairness(ward.Code, ward.Name, ward.Share, ward.Given, planned.GetValueOrDefault(ward.Code), ward.Least, ward.Most))];
        return new Fairness(rows, Gini([.. rows.Select(row => (row.Share, (double)row.Given))]), Gini([.. rows.Select(row => (row.Share, (double)row.Given + row.Planned))]));
    }

    /// <summary>
    /// The Gini index of what each share got for itself, weighted by the shares: Σᵢ Σⱼ sᵢ sⱼ |xᵢ − xⱼ| / (2 Σ sᵢ xᵢ), x = given / share
    /// (R. I. Lerman and S. Yitzhaki, "Improving the accuracy of estimates of Gini coefficients", Journal of Econometrics 42, 1989).
    /// </summary>
    public static double? Gini(IReadOnlyList<(double Share, double Given)> wards)
    {
        var all = wards.Sum(ward => ward.Share);
        var fair = wards.Where(ward => ward.Share > 0).Select(ward => (Share: ward.Share / all, Each: ward.Given / (ward.Share / all))).ToList();
        var mean = fair.Sum(ward => ward.Share * ward.Each);
        return mean <= 0 ? null : fair.Sum(one => fair.Sum(other => one.Share * other.Share * Math.Abs(one.Each - other.Each))) / (2 * mean);
    }
}

/// <summary>What a ward had, and gets.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its fair share of all sites, 0 to 1.</param>
/// <param name="Given">Sites over the last weeks.</param>
/// <param name="Planned">Sites of the plan.</param>
/// <param name="Least">What it must have.</param>
/// <param name="Most">What it may have.</param>
public sealed record WardFairness(string Code, string Name, double Share, int Given, int Planned, int Least, int? Most);
