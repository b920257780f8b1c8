using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>From a plan to what came of it.</summary>
public sealed class HoldSaturdayTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Publishing_tells_followers_once_and_shows_the_plan_without_words_for_staff()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync("Đội thoát nước quận");
        var (issue, _) = await desk.AddAsync($"crew: \"{crew}\", note: \"Chìa khóa ở tổ trưởng\"", ("reporter", new JsonObject { ["email"] = $"theo-doi-{desk.Date}@test.example" }));
        await server.Database.ExecuteAsync($"update issue_follower set confirmed_at = now() where issue_id = '{issue.Id}'");

        var shown = await desk.DoAsync("publishSaturday", desk.Change((int)(await desk.ReadAsync())!["version"]!));

        Assert.Equal("PUBLISHED", (string)shown["status"]!);
        var seen = (await desk.ReadAsync(server.Http))!;
        var site = Assert.Single(seen["sites"]!.AsArray())!;
        Assert.Equal(("SCHEDULED", null, null), ((string)site["issue"]!["status"]!, (string?)site["note"], (string?)site["crew"]!["contact"]));
        Assert.Empty(seen["crews"]!.AsArray());
        var entry = (await issue.ReadAsync(server))["history"]!.AsArray()[^1]!;
        Assert.Equal(("ACCEPTED", "SCHEDULED"), ((string)entry["fromStatus"]!, (string)entry["toStatus"]!));
        Assert.Contains(DateOnly.Parse(desk.Date).ToString("dd'/'MM'/'yyyy"), (string)entry["note"]!, StringComparison.Ordinal);
        // The question at first, then the day; nothing of the draft in between.
        var mails = await server.MailsAsync($"theo-doi-{desk.Date}@test.example", 2);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await server.MailsAsync($"theo-doi-{desk.Date}@test.example", 2)).Count);
        Assert.Contains("Ngày thứ 7 cùng dân", mails[1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_plan_an_old_version_and_a_second_publishing_are_refused()
    {
        var desk = await PlanDesk.OpenAsync(server);
        Assert.Equal(("CONFLICT", "date"), await desk.RefusedAsync("publishSaturday", desk.Change()) is var empty ? (empty.Code, empty.Field) : default);
        await desk.AddAsync();

        Assert.Equal(("CONFLICT", "version"), await desk.RefusedAsync("publishSaturday", desk.Change(1)) is var old ? (old.Code, old.Field) : default);
        await desk.DoAsync("publishSaturday", desk.Change());
        Assert.Equal(("CONFLICT", "date"), await desk.RefusedAsync("publishSaturday", desk.Change()) is var again ? (again.Code, again.Field) : default);
        Assert.Equal("FORBIDDEN", (await desk.As(await server.SignInAsync(AccountRole.Resident)).RefusedAsync("publishSaturday", desk.Change())).Code);
    }

    [Fact]
    public async Task Taken_back_the_plan_is_a_draft_and_the_public_reads_why()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (issue, _) = await desk.AddAsync();
        await desk.DoAsync("publishSaturday", desk.Change());

        var draft = await desk.DoAsync("unpublishSaturday", $"{desk.Change()}, note: \"Bão số 5\"");

        Assert.Equal(("DRAFT", "SCHEDULED"), ((string)draft["status"]!, (string)PlanDesk.SiteOf(draft, issue)!["issue"]!["status"]!));
        Assert.Null(await desk.ReadAsync(server.Http));
        Assert.Equal("Bão số 5", (string)(await issue.ReadAsync(server))["history"]!.AsArray()[^1]!["note"]!);
    }

    [Fact]
    public async Task Begun_done_with_photos_and_figures_the_issue_is_done_and_residents_confirm_it()
    {
        var (desk, issue) = await PublishedAsync();
        var (before, after) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));

        var begun = await RecordAsync(desk, issue.Id, $"status: STARTED, people: 14, photosBefore: [\"{before.Id}\"]");
        Assert.Equal(("STARTED", "IN_PROGRESS"), (Status(begun, "status"), (string)begun["sites"]![0]!["issue"]!["status"]!));
        var done = await RecordAsync(desk, issue.Id, $"status: DONE, doneQuantity: 42.5, wasteM3: 3.2, truckloads: 2, hours: 2, words: \"Đã thông\", photosAfter: [\"{after.Id}\"]");

        Assert.Equal(("DONE", "DONE"), (Status(done, "status"), (string)done["sites"]![0]!["issue"]!["status"]!));
        Assert.Equal((42.5m, 14, 3.2m), ((decimal)done["sites"]![0]!["doneQuantity"]!, (int)done["sites"]![0]!["people"]!, (decimal)done["sites"]![0]!["wasteM3"]!));
        var photos = (await server.DataAsync($"{{ issue(id: \"{issue.Id}\") {{ photos {{ kind }} }} }}"))["issue"]!["photos"]!.AsArray();
        Assert.Equal(["BEFORE", "AFTER"], photos.Select(photo => (string)photo!["kind"]!));

        for (var resident = 0; resident < 2; resident++)
            await server.DataAsync($"mutation {{ confirmIssue(id: \"{issue.Id}\", voter: \"{Guid.NewGuid()}\") {{ id }} }}");
        var figures = (await desk.ReadAsync(server.Http))!["figures"]!;
        Assert.Equal((1, 1, 1, 0), ((int)figures["planned"]!, (int)figures["done"]!, (int)figures["confirmed"]!, (int)figures["notDone"]!));
    }

    [Fact]
    public async Task Of_twenty_deliveries_of_one_outcome_one_counts()
    {
        var (desk, issue) = await PublishedAsync();
        var (upload, key) = (await PhotographedIssue.UploadAsync(server), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            desk.DoAsync("recordOutcome", $"{desk.Change(key: key)}, issue: \"{issue.Id}\", outcome: {{ status: DONE, people: 9, photosAfter: [\"{upload.Id}\"] }}")));

        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from issue_event where issue_id = '{issue.Id}' and to_status = 'DONE'"));
        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from photo where issue_id = '{issue.Id}'"));
        Assert.Equal(9, (int)(await desk.ReadAsync())!["figures"]!["people"]!);
    }

    [Fact]
    public async Task What_could_not_be_done_goes_back_with_the_reason_and_a_word_may_be_taken_back()
    {
        var (desk, issue) = await PublishedAsync();

        var not = await RecordAsync(desk, issue.Id, "status: NOT_DONE, words: \"Nước còn cao\"");
        Assert.Equal("ACCEPTED", (string)not["sites"]![0]!["issue"]!["status"]!);
        Assert.Equal("Nước còn cao", (string)(await issue.ReadAsync(server))["history"]!.AsArray()[^1]!["note"]!);
        var done = await RecordAsync(desk, issue.Id, "status: DONE, noPhotoReason: \"Máy ảnh hỏng\"");
        Assert.Equal("DONE", (string)done["sites"]![0]!["issue"]!["status"]!);
        var wrong = await RecordAsync(desk, issue.Id, "status: NOT_DONE, words: \"Ghi nhầm\"");
        Assert.Equal(("NOT_DONE", "REOPENED"), (Status(wrong, "status"), (string)wrong["sites"]![0]!["issue"]!["status"]!));
    }

    [Theory]
    [InlineData("status: DONE", "outcome.noPhotoReason")]
    [InlineData("status: NOT_DONE", "outcome.words")]
    [InlineData("status: PLANNED", "outcome.status")]
    [InlineData("status: STARTED, people: -1", "outcome.people")]
    [InlineData("status: STARTED, wasteM3: -1", "outcome.wasteM3")]
    [InlineData("status: STARTED, photosBefore: [\"x\"]", "outcome.photosBefore")]
    public async Task An_outcome_that_lacks_something_is_refused_by_name_and_nothing_is_kept(string outcome, string field)
    {
        var (desk, issue) = await PublishedAsync();

        var error = await desk.RefusedAsync("recordOutcome", $"{desk.Change()}, issue: \"{issue.Id}\", outcome: {{ {outcome} }}");

        Assert.Equal(("BAD_USER_INPUT", field), (error.Code, error.Field));
        Assert.Equal("PLANNED", Status((await desk.ReadAsync())!, "status"));
    }

    [Fact]
    public async Task A_draft_has_no_outcome_and_work_that_has_begun_is_not_taken_off_the_plan()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (issue, _) = await desk.AddAsync();
        Assert.Equal(("CONFLICT", "date"), await desk.RefusedAsync("recordOutcome", $"{desk.Change()}, issue: \"{issue.Id}\", outcome: {{ status: STARTED }}") is var draft ? (draft.Code, draft.Field) : default);
        await desk.DoAsync("publishSaturday", desk.Change());
        await RecordAsync(desk, issue.Id, "status: STARTED");

        Assert.Equal(("CONFLICT", "issue"), await desk.RefusedAsync("removeSite", $"{desk.Change()}, issue: \"{issue.Id}\"") is var begun ? (begun.Code, begun.Field) : default);
        Assert.Equal("CONFLICT", (await desk.RefusedAsync("unpublishSaturday", desk.Change())).Code);
    }

    [Fact]
    public async Task A_day_is_closed_when_each_site_has_its_outcome_and_then_its_issues_are_free_for_another()
    {
        var (desk, done) = await PublishedAsync();
        var (rest, _) = await desk.AddAsync();
        await RecordAsync(desk, done.Id, "status: DONE, people: 20, noPhotoReason: \"Quên máy\"");

        var waiting = await desk.RefusedAsync("closeSaturday", desk.Change());
        var closed = await desk.DoAsync("closeSaturday", $"{desk.Change()}, isRestNotDone: true");

        Assert.Equal(("CONFLICT", "isRestNotDone"), (waiting.Code, waiting.Field));
        Assert.Equal(("HELD", 20), ((string)closed["status"]!, (int)closed["participants"]!));
        Assert.Equal((2, 1, 1), ((int)closed["figures"]!["planned"]!, (int)closed["figures"]!["done"]!, (int)closed["figures"]!["notDone"]!));
        Assert.Equal("ACCEPTED", (string)(await rest.ReadAsync(server))["status"]!);
        var next = await PlanDesk.OpenAsync(server);
        await next.DoAsync("addSite", $"{next.Change()}, issue: \"{rest.Id}\"");
        Assert.Equal("CONFLICT", (await desk.RefusedAsync("addSite", $"{desk.Change()}, issue: \"{rest.Id}\"")).Code);
        // A phone that had no network until now still says what it saw.
        Assert.Equal(12m, (decimal)(await RecordAsync(desk, done.Id, "status: DONE, wasteM3: 12"))["figures"]!["wasteM3"]!);
    }

    [Fact]
    public async Task Of_two_phones_what_was_seen_later_stands_whichever_has_a_network_first()
    {
        var (desk, issue) = await PublishedAsync();
        var (early, late) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));
        var nine = DateTimeOffset.UtcNow.AddMinutes(-30);

        await RecordAsync(desk, issue.Id, $"status: DONE, doneQuantity: 40, words: \"Đã thông\", photosAfter: [\"{late.Id}\"], at: \"{nine:O}\"");
        var site = (await RecordAsync(desk, issue.Id, $"status: STARTED, people: 12, doneQuantity: 3, words: \"Mới bắt đầu\", photosBefore: [\"{early.Id}\"], at: \"{nine.AddHours(-1):O}\""))["sites"]![0]!;

        Assert.Equal(("DONE", "DONE", 40m, 12, "Đã thông"),
            ((string)site["status"]!, (string)site["issue"]!["status"]!, (decimal)site["doneQuantity"]!, (int)site["people"]!, (string)site["outcome"]!));
        Assert.Equal($"{nine.AddHours(-1):HH:mm} {nine:HH:mm}", await server.Database.ScalarAsync<string>(
            $"select to_char(started_at at time zone 'UTC', 'HH24:MI') || ' ' || to_char(recorded_at at time zone 'UTC', 'HH24:MI') from site where issue_id = '{issue.Id}'"));
        Assert.Equal(2, await server.Database.ScalarAsync<long>($"select count(*) from photo where issue_id = '{issue.Id}'"));
    }

    [Fact]
    public async Task A_phone_whose_clock_is_ahead_does_not_silence_the_others()
    {
        var (desk, issue) = await PublishedAsync();

        await RecordAsync(desk, issue.Id, $"status: STARTED, at: \"{DateTimeOffset.UtcNow.AddYears(1):O}\"");

        Assert.Equal("DONE", Status(await RecordAsync(desk, issue.Id, "status: DONE, noPhotoReason: \"Quên máy\""), "status"));
    }

    [Fact]
    public async Task A_day_that_was_closed_over_a_phone_without_a_network_still_learns_what_it_saw()
    {
        var (desk, issue) = await PublishedAsync();
        var seen = DateTimeOffset.UtcNow;
        await desk.DoAsync("closeSaturday", $"{desk.Change()}, isRestNotDone: true");

        var site = (await RecordAsync(desk, issue.Id, $"status: DONE, noPhotoReason: \"Quên máy\", at: \"{seen:O}\""))["sites"]![0]!;

        Assert.Equal(("DONE", "DONE", null), ((string)site["status"]!, (string)site["issue"]!["status"]!, (string?)site["outcome"]));
    }

    [Fact]
    public async Task A_site_says_whether_its_outcome_is_the_askers_to_tell()
    {
        var (desk, _) = await PublishedAsync();
        async Task<bool> MayAsync(HttpClient http) => (bool)(await http.DataAsync($"{{ saturday(date: \"{desk.Date}\") {{ sites {{ mayRecord }} }} }}"))["saturday"]!["sites"]![0]!["mayRecord"]!;

        Assert.Equal((true, false, false), (await MayAsync(desk.Http), await MayAsync(await server.SignInAsync(AccountRole.Official, "11377")), await MayAsync(server.Http)));
    }

    private static string Status(JsonNode saturday, string field) => (string)saturday["sites"]![0]![field]!;

    private static Task<JsonNode> RecordAsync(PlanDesk desk, string issue, string outcome) =>
        desk.DoAsync("recordOutcome", $"{desk.Change()}, issue: \"{issue}\", outcome: {{ {outcome} }}");

    private async Task<(PlanDesk Desk, Issues.ReportedIssue Issue)> PublishedAsync()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (issue, _) = await desk.AddAsync();
        await desk.DoAsync("publishSaturday", desk.Change());
        return (desk, issue);
    }
}
