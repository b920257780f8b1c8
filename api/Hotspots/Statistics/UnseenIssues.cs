namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Estimates how many problems nobody reported, from how many were seen by one resident and by two.</summary>
/// <remarks>
/// Where most reports are told by one resident alone, more problems wait that nobody told of; where several tell of the same, few do. At least
/// f₁ (f₁ − 1) / (2 (f₂ + 1)) are unseen. Source: A. Chao, "Nonparametric Estimation of the Number of Classes in a Population", Scandinavian Journal of
/// Statistics 11 (1984); bias-corrected form: A. Chao, Encyclopedia of Statistical Sciences (2005), "Species estimation and applications". It takes residents to
/// see and tell independently of each other, which they do not quite: an estimate.
/// </remarks>
public static class UnseenIssues
{
    /// <summary>The estimate.</summary>
    /// <param name="once">Problems that one resident told of.</param>
    /// <param name="twice">Problems that two told of, by a duplicate or by "me too".</param>
    public static double Estimate(int once, int twice) => once * (once - 1.0) / (2 * (twice + 1.0));
}
