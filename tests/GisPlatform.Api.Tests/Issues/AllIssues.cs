using System.Globalization;
using System.Text;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>All public issues of a database, filtered by plain C#: the slow truth that the queries are held against.</summary>
internal sealed class AllIssues(IReadOnlyList<Issue> issues, IReadOnlyDictionary<Guid, string> wardOf)
{
    /// <summary>Every public issue.</summary>
    public IReadOnlyList<Issue> Issues { get; } = issues;

    /// <param name="database">Where they are.</param>
    /// <param name="asOf">The date whose wards are meant.</param>
    public static async Task<AllIssues> ReadAsync(TestDatabase database, DateOnly asOf)
    {
        await using var context = database.CreateContext();
        var issues = await context.PublicIssues.AsNoTracking().ToListAsync();
        var wards = (await context.Wards.AsNoTracking().ToListAsync()).Where(ward => ward.IsValidOn(asOf)).ToList();
        return new AllIssues(issues, issues.ToDictionary(issue => issue.Id, issue => wards.Find(ward => ward.Boundary.Covers(issue.Anchor))!.Code));
    }

    /// <summary>Code of an issue's ward.</summary>
    public string WardOf(Issue issue) => wardOf[issue.Id];

    /// <summary>Whether every word begins a word of what is searched.</summary>
    public static bool HasWords(Issue issue, string words)
    {
        var text = Fold($"{issue.Title} {issue.Description} {issue.Address} {issue.Reference}");
        return Fold(words).All(word => text.Any(candidate => candidate.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Metres between two points on the sphere of mean radius (haversine).</summary>
    public static double Metres(Point a, Point b)
    {
        const double radius = 6_371_008.77141506;
        double Radians(double degrees) => degrees * Math.PI / 180;
        var h = Math.Pow(Math.Sin(Radians(b.Y - a.Y) / 2), 2)
            + (Math.Cos(Radians(a.Y)) * Math.Cos(Radians(b.Y)) * Math.Pow(Math.Sin(Radians(b.X - a.X) / 2), 2));
        return 2 * radius * Math.Asin(Math.Sqrt(h));
    }

    private static string[] Fold(string text)
    {
        var bare = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                bare.Append(sign is 'đ' or 'Đ' ? 'd' : char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ');
        }

        return bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
