using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff;
using GisPlatform.MapClient.Staff.OnSite;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>Every operation of the page for people in the field against the live schema and real data.</summary>
public sealed class OnSiteOperationTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Each_operation_is_answered_and_understood()
    {
        using var http = await server.SignInAsync(AccountRole.Planner);
        var api = new GraphQLClient(http);
        var date = (await api.QueryAsync("ComingSaturday", StaffJson.Default.ComingSaturday, cancellationToken: Cancel)).NextSaturday.Date;
        var issue = await server.Database.ScalarAsync<Guid>("select id from issue where status = 'ACCEPTED' and category_code = 'DRAIN' and is_public limit 1");
        string Change() => $"change: {{ date: \"{date.Iso()}\", key: \"{Guid.NewGuid()}\" }}";
        await http.DataAsync($"mutation {{ openSaturday(date: \"{date.Iso()}\", key: \"{Guid.NewGuid()}\") {{ date }} }}");
        var crew = await server.Database.ScalarAsync<Guid>("select id from crew where name = 'Đội thoát nước quận'");
        await http.DataAsync($"mutation {{ addSite({Change()}, issue: \"{issue}\", plan: {{ crew: \"{crew}\", meetingPoint: \"Cổng chợ\" }}) {{ date }} publishSaturday({Change()}) {{ date }} }}");
        var entry = new SiteEntry
        {
            Date = date, Issue = issue.ToString(), Reference = "", Name = "", Status = "DONE", At = DateTimeOffset.UtcNow,
            Form = new SiteForm { People = "12", Hours = "1,5", Quantity = "37.5", Waste = "3", Truckloads = "2", Words = "Đã thông", NoPhotoReason = "Quên máy" },
        };

        await api.QueryAsync("SendOutcome", StaffJson.Default.SendOutcome, entry.ToVariables(), Cancel);
        var plan = await api.QueryAsync("OnSitePlan", StaffJson.Default.OnSitePlan, new JsonObject { ["date"] = date.Iso(), ["asOf"] = "2024-12-31" }, Cancel);

        var site = Assert.Single(plan.Saturday!.Sites, site => site.Issue.Id == issue.ToString());
        Assert.Equal(("PUBLISHED", "Asia/Ho_Chi_Minh", "Cổng chợ", true), (plan.Saturday.Status, plan.Place.TimeZone, site.MeetingPoint, site.MayRecord));
        Assert.Equal(("DONE", 12, 1.5m, 37.5m, 3m, 2, "Đã thông"), (site.Status, site.People!.Value, site.Hours!.Value, site.DoneQuantity!.Value, site.WasteM3!.Value, site.Truckloads!.Value, site.Outcome));
        Assert.True(site is { Issue: { Category.Unit: "m", Position: not null, Ward: not null }, PlannedTools.Count: > 0, Crew.Contact: not null });
        Assert.NotNull(plan.Me);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
}
