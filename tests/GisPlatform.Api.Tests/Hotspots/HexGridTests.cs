using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>Cells are true metres on the ground: held against PostGIS.</summary>
public sealed class HexGridTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    private static readonly LocalPlane Plane = new(new Coordinate(106.68, 20.84));

    [Fact]
    public void A_point_lies_in_the_hexagon_whose_middle_is_nearest()
    {
        var grid = new HexGrid(120);
        var random = new Random(1);
        for (var round = 0; round < 5_000; round++)
        {
            var point = new Coordinate((random.NextDouble() - 0.5) * 4_000, (random.NextDouble() - 0.5) * 4_000);
            var hex = grid.At(point);

            Assert.All(HexGrid.Around(hex, 1), other => Assert.True(grid.Centre(hex).Distance(point) <= grid.Centre(other).Distance(point)));
        }
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 18)]
    [InlineData(3, 36)]
    public void Rings_hold_as_many_hexagons_as_they_should(int rings, int count) =>
        Assert.Equal(count, HexGrid.Around(new Hex(4, -7), rings).Distinct().Count());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-30, 24)]
    [InlineData(22, -17)]
    public async Task A_hexagon_has_the_area_and_the_width_it_should_on_the_ellipsoid(int q, int r)
    {
        var grid = new HexGrid(100);
        var outline = Plane.ToDegrees(grid.Outline(new Hex(q, r), new GeometryFactory()));
        var centre = Plane.ToDegrees(grid.Centre(new Hex(q, r)));
        var next = Plane.ToDegrees(grid.Centre(new Hex(q + 1, r - 1)));

        var area = await database.ScalarAsync<double>($"select ST_Area('{outline.AsText()}'::geography)");
        var step = await database.ScalarAsync<double>(FormattableString.Invariant(
            $"select ST_Distance('POINT({centre.X} {centre.Y})'::geography, 'POINT({next.X} {next.Y})'::geography)"));

        Assert.Equal(1, area / HexGrid.AreaOf(100), 3);
        Assert.Equal(1, step / 100, 3);
    }

    [Theory]
    [InlineData(10_000_000, 1_000, 150)]
    [InlineData(10_000_000, 1_000_000, 50)]
    [InlineData(10_000_000, 1, 1_000)]
    [InlineData(10_000_000, 0, 1_000)]
    public void A_size_that_is_chosen_gives_two_issues_a_cell_within_bounds(double area, int issues, int metres) =>
        Assert.Equal(metres, CellSize.For(area, issues));
}
