using GisPlatform.Api.Common;
using GisPlatform.Api.Photos;
using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>A photo to add.</summary>
/// <param name="Upload">The id that <c>POST /photos</c> answered with.</param>
/// <param name="Credit">Whose picture it is.</param>
public sealed record NewMuralPhoto(string Upload, string Credit);

/// <summary>Gives uploads to a mural.</summary>
internal static class NewMuralPhotos
{
    private const int Most = 24;
    private const int LongestCredit = 100;

    /// <summary>Adds those that it has not yet. The caller saves.</summary>
    /// <exception cref="AppError">There are too many, a credit is missing, or an upload is not there.</exception>
    public static async Task AddAsync(MuralAct act, IReadOnlyList<NewMuralPhoto> photos, string field, CancellationToken cancellationToken)
    {
        var hashes = await AttachPhotos.FindAsync(act.Context, [.. photos.Select(photo => photo.Upload)], field, cancellationToken);
        var credits = photos.DistinctBy(photo => photo.Upload).Select(photo => TextInput.Required(photo.Credit, $"{field}.credit", LongestCredit));
        Add(act, hashes.Zip(credits), field);
    }

    /// <summary>The same for pictures that are in the store.</summary>
    public static void Add(MuralAct act, IEnumerable<(string Hash, string Credit)> photos, string field)
    {
        foreach (var (hash, credit) in photos.Where(photo => act.Mural.Photos.TrueForAll(had => had.Hash != photo.Hash)).ToList())
        {
            var position = act.Mural.Photos.Count == 0 ? 0 : act.Mural.Photos.Max(photo => photo.Position) + 1;
            act.Mural.Photos.Add(new MuralPhoto { Hash = hash, Position = position, Credit = credit, AddedAt = act.At });
        }

        if (act.Mural.Photos.Count > Most)
            throw AppError.BadInput(field, $"Một bức tranh có tối đa {Most} ảnh.", $"A mural has {Most} photos at most.");
    }
}
