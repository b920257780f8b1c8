namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>What a ward had and gets, against its fair share.</summary>
/// <param name="Ward">Its figures.</param>
/// <param name="Planned">Sites that it gets.</param>
/// <param name="Before">Its part of what all wards had, 0 to 1.</param>
/// <param name="After">Its part of that and what all get.</param>
internal sealed record WardBalance(WardFairness Ward, int Planned, double Before, double After)
{
    // A ward of two sites has not "less than its share" for a fraction of one.
    private const double Tolerance = 0.75;

    /// <summary>Whether it stays well under its share.</summary>
    public bool IsShort => After < Ward.Share * Tolerance;

    /// <summary>That of all wards, those with the largest share first.</summary>
    public static IReadOnlyList<WardBalance> Of(IReadOnlyList<WardFairness> wards, Func<string, int> planned)
    {
        var given = wards.Sum(ward => ward.Given);
        var all = given + wards.Sum(ward => planned(ward.Ward.Code));
        return [.. from ward in wards
                   orderby ward.Share descending
                   let gets = planned(ward.Ward.Code)
                   select new WardBalance(ward, gets, given == 0 ? 0 : (double)ward.Given / given, all == 0 ? 0 : (double)(ward.Given + gets) / all)];
    }

    /// <summary>The Gini index of what each share got for itself, as the API reckons it (its <c>Fairness.cs</c> names the source); null where nobody got anything.</summary>
    public static double? Gini(IEnumerable<(double Share, double Given)> wards)
    {
        var rows = wards.Where(ward => ward.Share > 0).ToList();
        var all = rows.Sum(ward => ward.Share);
        var each = rows.ConvertAll(ward => (Share: ward.Share / all, Each: ward.Given / (ward.Share / all)));
        var mean = each.Sum(ward => ward.Share * ward.Each);
        return mean <= 0 ? null : each.Sum(one => each.Sum(other => one.Share * other.Share * Math.Abs(one.Each - other.Each))) / (2 * mean);
    }
}
