using System.Buffers.Binary;
using GisPlatform.Data.Issues;
using GisPlatform.Loader.Issues;
using NetTopologySuite.Geometries;

namespace GisPlatform.Loader.Synthetic;

/// <summary>A sequence of made-up issues over five years. The same seed, count and last day give the same rows.</summary>
internal sealed class SyntheticIssues(SyntheticScene scene, TimeZoneInfo zone, int seed, int count, DateOnly until)
{
    private const int Years = 5;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>All of them, oldest first.</summary>
    public IEnumerable<NewIssue> All() => Enumerable.Range(0, count).AsParallel().AsOrdered().Select(One);

    private NewIssue One(int index)
    {
        // A generator of its own makes a row independent of the rows before it, so rows can be made in parallel.
        var random = new Random(HashOf(index));
        var reported = ReportedAt(random, index);
        var spot = scene.Pick(random);
        var theme = SyntheticThemes.Pick(random, spot.Feature.Kind, reported.Month);
        var (geometry, part) = Shape(random, theme, spot);
        var age = until.ToDateTime(TimeOnly.MaxValue) - reported.DateTime;
        var status = SyntheticThemes.StatusAfter(random, age);
        var updated = status == IssueStatus.Reported ? reported : reported.AddSeconds(Math.Floor(age.TotalSeconds * (0.05 + (0.4 * random.NextDouble()))));
        var street = spot.Feature.NameVi;
        return new NewIssue
        {
            Id = Version7(reported, random),
            Title = $"{theme.Titles[random.Next(theme.Titles.Length)]} – {street}",
            Description = theme.Descriptions[random.Next(theme.Descriptions.Length)],
            CategoryCode = theme.Category,
            Status = status,
            Severity = (short)(1 + Math.Min(4, (int)(random.NextDouble() * random.NextDouble() * 7))),
            Geometry = geometry,
            WardPartId = part,
            Address = spot.Feature.Kind == "street" ? $"{1 + random.Next(400)} {street}" : street,
            ResidentsGroup = random.Next(3) == 0 ? null : $"{1 + random.Next(30)}",
            ReportedAt = reported,
            UpdatedAt = updated,
            ResolvedAt = IssueStatuses.Resolved.Contains(status) ? updated : null,
            Confirmations = (int)(random.NextDouble() * random.NextDouble() * 12),
            Origin = IssueOrigin.Synthetic,
        };
    }

    // The whole place's line of time is shared out among the rows, thicker towards the end: so they come in order of time.
    private DateTimeOffset ReportedAt(Random random, int index)
    {
        var share = Math.Pow((index + random.NextDouble()) / count, 0.8);
        var start = until.AddYears(-Years).ToDateTime(new TimeOnly(6, 0));
        var days = (until.ToDateTime(new TimeOnly(20, 0)) - start).TotalDays;
        var local = start.AddSeconds(Math.Floor(share * days * 86_400));
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, zone), TimeSpan.Zero);
    }

    // The anchor of a line or an area may lie in another part than the spot, or outside the place: then it stays a point.
    private (Geometry Geometry, int Part) Shape(Random random, SyntheticTheme theme, SyntheticSpot spot)
    {
        var point = Factory.CreatePoint(spot.Position);
        var drawn = random.NextDouble() >= theme.ShapeShare ? point
            : theme.Kind == GeometryKind.Polygon ? point.Buffer(0.00012 + (0.0001 * random.NextDouble()), quadrantSegments: 3)
            : Stretch(spot, 0.0003 + (0.0006 * random.NextDouble()));
        return drawn is { IsValid: true } and (Point or LineString or Polygon) && scene.PartOf(drawn) is { } part
            ? (drawn, part)
            : (point, spot.WardPartId);
    }

    private static LineString Stretch(SyntheticSpot spot, double degrees) =>
        Factory.CreateLineString([.. spot.Line.ExtractLine(spot.Along, spot.Along + degrees).Coordinates]);

    private int HashOf(int index) => unchecked((seed * 73_856_093) ^ (index * 19_349_663));

    // RFC 9562, section 5.7, with the generator's bits in place of the system's.
    private static Guid Version7(DateTimeOffset time, Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = (ulong)time.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (milliseconds << 16) | 0x7000 | (uint)random.Next(0x1000));
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
