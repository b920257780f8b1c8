using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Saturdays;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Staff.Saturdays.Season;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>What needs no page: addresses, letters, shares.</summary>
public sealed class SaturdayStateTests
{
    [Fact]
    public void A_view_and_its_address_are_the_same()
    {
        var view = new SaturdayState
        {
            Date = new(2026, 12, 5), Tab = SaturdayTab.Suggest, Chosen = "LC-2026-000123", Crew = "0193", Ward = "11404", Category = "DRAIN", Text = "hồ sen & cống", Year = 2025,
            Position = new MapPosition(14.5, 20.84, 106.68),
            Suggest = new SuggestSettings
            {
                Weights = new(0, 1.5, 10, 2, 3, 0.5), OnFoot = true, MostMinutes = 20, LeastWards = 8, MostPerWard = 3, WardFloors = false, CrewDuties = false, WithReported = true, Ward = "11383", Seconds = 5,
            },
        };

        Assert.Equal(view, SaturdayUrl.Parse($"http://map/saturday?{SaturdayUrl.Format(view)}"));
        Assert.Equal("", SaturdayUrl.Format(new SaturdayState()));
    }

    [Theory]
    [InlineData("date=2026-12-04")]
    [InlineData("date=soon&tab=nonsense&weights=1,2&minutes=0&wards=-1&year=1492")]
    [InlineData("weights=1,2,3,4,5,11&map=1/2")]
    public void What_makes_no_sense_is_taken_as_absent(string query) => Assert.Equal(new SaturdayState(), SaturdayUrl.Parse($"http://map/saturday?{query}"));

    [Fact]
    public void Crews_have_letters_as_columns_have_and_those_of_one_colour_differ_in_their_lines()
    {
        var marks = new CrewMarks(Enumerable.Range(0, 60).Select(n => $"{n}"));

        Assert.Equal(["A", "Z", "AA", "AB", "AZ", "BA", "–"], new[] { "0", "25", "26", "27", "51", "52", null }.Select(marks.Letter));
        Assert.Equal(60, Enumerable.Range(0, 60).Select(n => marks.Letter($"{n}")).Distinct().Count());
        Assert.Equal((marks.Colour("3"), false, true), (marks.Colour("13"), marks.IsDashed("3"), marks.IsDashed("13")));
    }

    [Fact]
    public void Two_wards_that_get_their_shares_are_even_and_one_that_gets_all_is_short_of_nothing()
    {
        var even = Balance((0.6, 6, 0), (0.4, 0, 4));
        Assert.Equal(0, WardBalance.Gini(even.Select(row => (row.Ward.Share, (double)(row.Ward.Given + row.Planned))))!.Value, 9);
        Assert.DoesNotContain(even, row => row.IsShort);

        var uneven = Balance((0.5, 4, 4), (0.5, 0, 0));
        // One of two equal shares has all: half of all is with the wrong one.
        Assert.Equal(0.5, WardBalance.Gini(uneven.Select(row => (row.Ward.Share, (double)(row.Ward.Given + row.Planned))))!.Value, 9);
        Assert.Equal([false, true], uneven.Select(row => row.IsShort));
        Assert.Null(WardBalance.Gini([(0.5, 0), (0.5, 0)]));
    }

    [Fact]
    public void Who_has_fewer_than_two_activities_counts_what_is_done_and_what_is_planned()
    {
        var season = new SeasonView(2026, [], [Crew("A", (11, 1, 1)), Crew("B", (11, 1, 0)), Crew("C", (10, 2, 2)), Crew("D", (11, 0, 2))]);

        Assert.Equal([("C", 0, 0), ("B", 0, 1)], SeasonTable.Behind(season, 11).Select(row => (row.Crew.Name, row.Done, row.Planned)));
    }

    [Fact]
    public void A_proposal_keeps_what_was_fixed_through_the_question_that_follows()
    {
        var edit = ProposalEdit.None.Lock("b", "1").Lock("a", null).Exclude("c").Exclude("a").Lock("c", "2").Free("b");

        var input = new SuggestSettings().ToInput(new(2026, 12, 5), edit);

        Assert.Equal("""[{"issue":"c","crew":"2"}]""", input["lockedIn"]!.ToJsonString());
        Assert.Equal("""["a"]""", input["lockedOut"]!.ToJsonString());
    }

    private static CrewSeason Crew(string name, params (int Month, int Planned, int Done)[] months) =>
        new(new(name, name, "UNION"), [.. months.Select(month => new CrewMonth(month.Month, month.Planned, month.Done))]);

    private static IReadOnlyList<WardBalance> Balance(params (double Share, int Given, int Planned)[] wards) => WardBalance.Of(
        [.. wards.Select((ward, n) => new WardFairness(new($"{n}"), ward.Share, ward.Given, 0, 0, null))], code => wards[int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)].Planned);
}
