using GisPlatform.Api.Photos;
using GisPlatform.PhotoStore;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Photos;

public sealed class SweepPhotosTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task An_upload_that_nobody_attached_for_a_day_goes_with_its_files_and_what_is_attached_or_newer_stays()
    {
        var attached = await PhotographedIssue.ReportAsync(server);
        var (old, fresh) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));
        await AgeAsync(attached.Hash, old.Hash);

        // Several servers at it at once.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync()));
        await SweepAsync();

        Assert.Equal((true, true), await StateAsync(attached.Hash));
        Assert.Equal((false, false), await StateAsync(old.Hash));
        Assert.Equal((true, true), await StateAsync(fresh.Hash));
    }

    [Fact]
    public async Task Files_that_a_crash_left_without_a_row_whole_or_in_part_are_swept()
    {
        // As a crash would between the files and the row: the files are written, the row is not.
        var whole = PhotoAddress.HashOf("whole");
        foreach (var size in PhotoSizes.All)
            await Store.WriteAsync(whole, size, [1, 2, 3], Cancel);
        var part = PhotoAddress.HashOf("part");
        var folder = Directory.CreateDirectory(Path.Combine(server.PhotoFolder, part[..2], part)).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "large.webp.part"), [1], Cancel);

        await SweepAsync();

        Assert.Equal((false, false), await StateAsync(whole));
        Assert.Equal((false, false), await StateAsync(part));
    }

    [Fact]
    public async Task An_upload_that_comes_again_waits_for_another_day()
    {
        var photo = TestPhoto.Make(41);
        var hash = (string)(await TestPhoto.UploadAsync(server.Http, photo))["hash"]!;
        await AgeAsync(hash);
        await TestPhoto.UploadAsync(server.Http, photo);

        await SweepAsync();

        Assert.Equal((true, true), await StateAsync(hash));
    }

    [Fact]
    public async Task While_sweeps_run_uploads_and_reports_never_lose_a_file()
    {
        var photos = Enumerable.Range(0, 4).Select(seed => TestPhoto.Make(50 + seed, 300, 200)).ToArray();
        using var stop = new CancellationTokenSource();
        var sweeping = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await server.Database.ExecuteAsync("update photo_file set uploaded_at = now() - interval '2 days' where hash not in (select hash from photo)");
                await SweepAsync();
            }
        }, Cancel);

        for (var round = 0; round < 25; round++)
            await Task.WhenAll(photos.Select(photo => TestPhoto.UploadAsync(server.Http, photo)));
        var reported = await ReportUntilItHoldsAsync(photos[0]);
        await stop.CancelAsync();
        await sweeping;

        await foreach (var hash in HashesWithRowAsync())
            Assert.Equal((true, true), await StateAsync(hash));
        Assert.Equal((true, true), await StateAsync(reported));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IPhotoStore Store => server.Services.GetRequiredService<IPhotoStore>();

    private async Task SweepAsync() => await server.Services.GetRequiredService<SweepPhotos>().RunAsync(CancellationToken.None);

    private async Task AgeAsync(params string[] hashes) => await server.Database.ExecuteAsync(
        $"update photo_file set uploaded_at = now() - interval '25 hours' where hash in ('{string.Join("', '", hashes)}')");

    // As a client does: what was swept is uploaded again.
    private async Task<string> ReportUntilItHoldsAsync(byte[] photo)
    {
        while (true)
        {
            var upload = await TestPhoto.UploadAsync(server.Http, photo);
            var answer = await server.GraphQLAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("photos", new System.Text.Json.Nodes.JsonArray((string)upload["id"]!))) });
            if (answer["errors"] is null)
                return (string)upload["hash"]!;
            Assert.Equal("input.photos", (string)answer["errors"]![0]!["extensions"]!["field"]!);
        }
    }

    private async IAsyncEnumerable<string> HashesWithRowAsync()
    {
        await using var command = server.Database.Source.CreateCommand("select hash from photo_file");
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
            yield return reader.GetString(0);
    }

    // Whether there is a row, and whether there are all files, or any.
    private async Task<(bool Row, bool Files)> StateAsync(string hash)
    {
        var row = await server.Database.ScalarAsync<long>($"select count(*) from photo_file where hash = '{hash}'") == 1;
        var files = 0;
        foreach (var size in PhotoSizes.All)
        {
            await using var file = await Store.OpenAsync(hash, size, Cancel);
            files += file is null ? 0 : 1;
        }

        return (row, row ? files == 3 : files > 0 || Directory.Exists(Path.Combine(server.PhotoFolder, hash[..2], hash)));
    }
}
