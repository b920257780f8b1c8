using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GisPlatform.Testing;
using NetVips;

namespace GisPlatform.Api.Tests.Photos;

public sealed class UploadPhotoTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static readonly string[] Sizes = ["thumb", "medium", "large"];

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public async Task A_photo_becomes_WebP_in_three_sizes_with_nothing_left_of_what_the_camera_wrote(string format)
    {
        var hash = await UploadAsync(TestPhoto.Make(1, 2_600, 1_300, format, at: (106.675, 20.848)));

        foreach (var (size, width, height) in new[] { ("thumb", 320, 160), ("medium", 960, 480), ("large", 2_048, 1_024) })
        {
            var file = await File.ReadAllBytesAsync(PathOf(hash, size), Cancel);
            using var image = Image.WebploadBuffer(file);
            Assert.Equal((width, height), (image.Width, image.Height));
            Assert.DoesNotContain(image.GetFields(), field => field.Contains("exif", StringComparison.Ordinal) || field.Contains("icc", StringComparison.Ordinal)
                || field.Contains("xmp", StringComparison.Ordinal) || field.Contains("iptc", StringComparison.Ordinal));
            Assert.DoesNotContain("Secret", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_photo_taken_with_the_camera_turned_is_stored_upright()
    {
        // Orientation 6: the sky, above in the file, belongs to the right.
        var hash = await UploadAsync(TestPhoto.Make(2, 1_200, 800, orientation: 6));

        using var image = Image.WebploadBuffer(await File.ReadAllBytesAsync(PathOf(hash, "large"), Cancel));
        Assert.Equal((800, 1_200), (image.Width, image.Height));
        Assert.True(image[700, 600][2] > image[100, 600][2] + 80, "The blue half is not on the right.");
    }

    [Fact]
    public async Task A_small_photo_is_not_blown_up_and_a_transparent_one_lies_on_white()
    {
        using var clear = Image.Black(200, 100, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);
        var hash = await UploadAsync(clear.PngsaveBuffer());

        using var image = Image.WebploadBuffer(await File.ReadAllBytesAsync(PathOf(hash, "large"), Cancel));
        Assert.Equal((200, 100, 3), (image.Width, image.Height, image.Bands));
        Assert.All(image[50, 50], value => Assert.Equal(255, value));
    }

    [Fact]
    public async Task The_same_photo_twenty_times_at_once_is_one()
    {
        var photo = TestPhoto.Make(3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TestPhoto.UploadAsync(server.Http, photo)));

        var answer = Assert.Single(answers.Select(answer => answer.ToJsonString()).Distinct());
        var hash = (string)JsonNode.Parse(answer)!["hash"]!;
        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from photo_file where hash = '{hash}'"));
        Assert.Equal(Sizes.Select(size => $"{size}.webp").Order(), Directory.GetFiles(Path.GetDirectoryName(PathOf(hash, "thumb"))!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_photo_that_says_where_it_was_taken_is_answered_with_the_metres_to_the_place_and_the_position_is_kept_nowhere()
    {
        var photo = TestPhoto.Make(4, at: (106.6750, 20.8480));

        var near = await TestPhoto.UploadAsync(server.Http, photo, "?lon=106.6750&lat=20.8489");
        var far = await TestPhoto.UploadAsync(server.Http, photo, "?lon=105.8500&lat=21.0300");
        var without = await TestPhoto.UploadAsync(server.Http, photo);

        Assert.InRange((int)near["metresAway"]!, 98, 102);
        Assert.InRange((int)far["metresAway"]!, 88_000, 89_000);
        Assert.Null(without["metresAway"]);
        Assert.Equal("hash, height, uploaded_at, width", await server.Database.ScalarAsync<string>(
            "select string_agg(column_name, ', ' order by column_name) from information_schema.columns where table_name = 'photo_file'"));
    }

    [Fact]
    public async Task A_photo_that_does_not_say_where_is_not_asked_about() =>
        Assert.Null((await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(5), "?lon=106.675&lat=20.848"))["metresAway"]);

    [Fact]
    public async Task What_an_upload_is_called_by_cannot_be_told_from_its_address()
    {
        var answer = await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(6));

        Assert.NotEqual((string)answer["id"]!, (string)answer["hash"]!);
        Assert.Equal((string)answer["hash"]!, PhotoStore.PhotoAddress.HashOf((string)answer["id"]!));
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "svg", "no JPEG, PNG or WebP" },
        { "svg-then-jpeg", "no JPEG, PNG or WebP" },
        { "empty", "no JPEG, PNG or WebP" },
        { "heic", "HEIC" },
        { "gif", "no JPEG, PNG or WebP" },
        { "words-named-jpeg", "damaged" },
        { "truncated-jpeg", "damaged" },
        { "truncated-png", "damaged" },
        { "truncated-webp", "damaged" },
        { "jpeg-and-page", "something besides" },
        { "jpeg-and-archive", "something besides" },
        { "png-and-page", "something besides" },
        { "webp-and-archive", "something besides" },
        { "jpeg-with-script-in-comment", "something besides" },
        { "bomb-png", "60 million at most" },
        { "too-many-bytes", "15 MB" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_no_photo_or_more_than_one_is_refused_in_words_and_nothing_is_stored(string kind, string words)
    {
        var before = await server.Database.ScalarAsync<long>("select count(*) from photo_file");

        using var response = await TestPhoto.SendAsync(server.Http, BadPhotos.Make(kind));

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(("BAD_USER_INPUT", "photo"), ((string)problem["code"]!, (string)problem["field"]!));
        Assert.Contains(words, (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal(before, await server.Database.ScalarAsync<long>("select count(*) from photo_file"));
    }

    [Fact]
    public async Task A_refusal_speaks_Vietnamese_to_who_asks_in_it()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");

        using var response = await TestPhoto.SendAsync(http, BadPhotos.Make("svg"));

        Assert.Contains("Hãy chọn một tấm ảnh", (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_with_a_film_behind_it_as_phones_make_them_is_taken_and_the_film_is_gone()
    {
        byte[] film = [0, 0, 0, 24, .. "ftypmp42"u8, .. Enumerable.Repeat((byte)7, 50_000)];

        var hash = await UploadAsync([.. TestPhoto.Make(7), .. film]);

        Assert.DoesNotContain("ftypmp42", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(PathOf(hash, "large"), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_cut_off_at_the_limit()
    {
        using var content = new StreamContent(new Endless());
        using var request = new HttpRequestMessage(HttpMethod.Post, "photos") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var response = await server.Http.SendAsync(request, Cancel);

        Assert.Contains("15 MB", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lon=106.675", "place.lat")]
    [InlineData("?lon=east&lat=20", "place.lon")]
    [InlineData("?lon=200&lat=20", "place.lon")]
    public async Task A_place_that_is_none_is_refused_by_name(string query, string field)
    {
        using var response = await TestPhoto.SendAsync(server.Http, TestPhoto.Make(8), query);

        Assert.Equal(field, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["field"]!);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> UploadAsync(byte[] photo) => (string)(await TestPhoto.UploadAsync(server.Http, photo))["hash"]!;

    private string PathOf(string hash, string size) => Path.Combine(server.PhotoFolder, hash[..2], hash, string.Create(CultureInfo.InvariantCulture, $"{size}.webp"));

    /// <summary>A JPEG's beginning, then zeros without end.</summary>
    private sealed class Endless : Stream
    {
        private long _sent;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _sent; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            // An end all the same, should the server read on: the test would tell.
            if (_sent > 18_000_000)
                return 0;
            Array.Clear(buffer, offset, count);
            if (_sent == 0)
                new byte[] { 0xFF, 0xD8, 0xFF }.CopyTo(buffer, offset);
            _sent += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
