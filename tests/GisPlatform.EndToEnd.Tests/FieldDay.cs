using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The coming Saturday, planned and published, with a crew in one ward. The tests of a class share it, and each has its own sites.</summary>
public sealed class FieldDay : StaffProduct, IAsyncLifetime
{
    public const string Ward = "11404";
    private const string Crew = "Đội thoát nước quận";
    private HttpClient _planner = default!;

    /// <summary>Its date.</summary>
    public string Date { get; private set; } = "";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _planner = await TestAccounts.SignInAsync(Address, await Database.MakeAccountAsync(AccountRole.Planner));
        Date = (string)(await _planner.DataAsync("{ nextSaturday { date } }"))["nextSaturday"]!["date"]!;
        await _planner.DataAsync($"mutation {{ openSaturday(date: \"{Date}\", key: \"{Guid.NewGuid()}\") {{ date }} }}");
        await AddSiteAsync();
        await _planner.DataAsync($"mutation {{ publishSaturday({Change()}) {{ date }} }}");
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        _planner.Dispose();
        await DisposeAsync();
    }

    /// <summary>A drain of the ward that nobody else has, on the plan.</summary>
    public async Task<(Guid Id, string Reference)> AddSiteAsync()
    {
        var id = await Database.ScalarAsync<Guid>($"""
            update issue set status = 'ACCEPTED', category_code = 'DRAIN' where id = (select i.id from issue i join ward_part_of p using (ward_part_id)
            where p.ward_code = '{Ward}' and p.ward_valid_from = '2019-01-01' and i.is_public and i.is_open and geometrytype(i.geom) = 'POINT' and not exists (select from site s where s.issue_id = i.id)
            order by i.reference limit 1) returning id
            """);
        await PlanAsync(id);
        return (id, await Database.ScalarAsync<string>($"select reference from issue where id = '{id}'"));
    }

    /// <summary>Puts an issue on the plan.</summary>
    public async Task PlanAsync(Guid issue)
    {
        var crew = await Database.ScalarAsync<Guid>($"select id from crew where name = '{Crew}'");
        await _planner.DataAsync($"mutation {{ addSite({Change()}, issue: \"{issue}\", plan: {{ crew: \"{crew}\", hours: 0.25, meetingPoint: \"Cổng chợ Hàng\" }}) {{ date }} }}");
    }

    /// <summary>Takes an issue off it.</summary>
    public async Task<JsonNode> RemoveAsync(Guid issue) => await _planner.DataAsync($"mutation {{ removeSite({Change()}, issue: \"{issue}\") {{ date }} }}");

    /// <summary>An official of the ward.</summary>
    public Task<Account> OfficialAsync() => Database.MakeAccountAsync(AccountRole.Official, Ward);

    /// <summary>What the database says of a site: status of site and issue, figures, photos before and after, and how often something was recorded.</summary>
    public Task<string> StateAsync(Guid issue) => Database.ScalarAsync<string>($"""
        select concat_ws(' ', s.status, i.status, coalesce(s.people, 0), coalesce(s.done_quantity, 0)::float8, coalesce(s.waste_m3, 0)::float8, coalesce(s.truckloads, 0),
          (select count(*) from photo p where p.issue_id = i.id and p.kind = 'BEFORE'), (select count(*) from photo p where p.issue_id = i.id and p.kind = 'AFTER'),
          (select count(*) from saturday_change c where c.issue_id = i.id and c.kind = 'OUTCOME_RECORDED'))
        from site s join issue i on i.id = s.issue_id where i.id = '{issue}'
        """);

    private string Change() => $"change: {{ date: \"{Date}\", key: \"{Guid.NewGuid()}\" }}";
}
