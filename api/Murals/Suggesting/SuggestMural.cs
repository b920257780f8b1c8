using GisPlatform.Api.Abuse;
using GisPlatform.Api.Common;
using GisPlatform.Api.Murals.Keeping;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Api.Murals.Suggesting;

/// <summary>A suggestion as it comes in.</summary>
/// <param name="Key">Random UUID of the suggestion, made by the sender.</param>
/// <param name="Title">What it is called, or shows.</param>
/// <param name="Artists">Who painted it, if known.</param>
/// <param name="Story">What there is to tell of it.</param>
/// <param name="Address">Where it is, in words.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Photos">Ids of photos that were uploaded for it.</param>
/// <param name="Proof">Proof of work, where one is asked for.</param>
public sealed record NewMuralSuggestion(
    string Key, string Title, string? Artists, string? Story, string? Address, Point Point, IReadOnlyList<string>? Photos, string? Proof);

/// <summary>A resident tells of a mural; staff decide whether it is shown. The same suggestion twice, or twenty times at once, is one.</summary>
public sealed class SuggestMural(IDbContextFactory<GisDbContext> database, PlaceDataCache places, SenderLimit limit, ProofOfWork proofs, TimeProvider clock)
{
    private const string PhotosField = "input.photos";

    /// <summary>Stores it, or answers with what an earlier try has stored.</summary>
    /// <param name="said">The suggestion.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">An input breaks a rule, OUTSIDE_PLACE, RATE_LIMITED, PROOF_REQUIRED.</exception>
    public async Task<MuralSuggestion> RunAsync(NewMuralSuggestion said, string sender, CancellationToken cancellationToken)
    {
        var key = ClientKey.Hash(said.Key, "input.key");
        if (await FindAsync(key, cancellationToken) is { } earlier)
            return earlier;
        limit.Count(sender);
        var suggestion = new MuralSuggestion
        {
            Title = TextInput.Required(said.Title, "input.title", 120), Artists = TextInput.Clean(said.Artists, "input.artists", 200),
            Story = TextInput.Clean(said.Story, "input.story", 4_000, keepLines: true), Address = TextInput.Clean(said.Address, "input.address", 200),
            Point = said.Point, SuggestedAt = clock.GetUtcNow(), ClientKey = key,
        };
        await proofs.SpendAsync(said.Proof, "input.proof", cancellationToken);
        try
        {
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            var photos = await AttachPhotos.FindAsync(context, said.Photos, PhotosField, cancellationToken);
            suggestion.Photos.AddRange(photos.Select((hash, position) => new MuralSuggestionPhoto { Hash = hash, Position = position }));
            context.Add(suggestion);
            await MuralChanges.SaveAsync(context, await places.GetAsync(cancellationToken), "input.point", PhotosField, cancellationToken);
            return suggestion;
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another try of the same was quicker.
            return await FindAsync(key, cancellationToken) ?? throw AppError.Internal;
        }
    }

    private async Task<MuralSuggestion?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.MuralSuggestions.AsNoTracking().FirstOrDefaultAsync(suggestion => suggestion.ClientKey == key, cancellationToken);
    }
}
