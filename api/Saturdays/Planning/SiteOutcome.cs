using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>What is said of the work on a site. What is null stays as it is.</summary>
/// <param name="Status">STARTED, DONE or NOT_DONE.</param>
/// <param name="DoneQuantity">Done quantity, in the category's unit.</param>
/// <param name="People">People who took part: a figure, never names.</param>
/// <param name="Hours">Hours that they worked.</param>
/// <param name="WasteM3">Waste taken away, m³.</param>
/// <param name="Truckloads">Truckloads taken away.</param>
/// <param name="Words">Words to it; public. Needed for NOT_DONE.</param>
/// <param name="PhotosBefore">Ids of uploads from before the work.</param>
/// <param name="PhotosAfter">Ids of uploads from after it.</param>
/// <param name="NoPhotoReason">Why no photo shows what was done; public.</param>
/// <param name="At">When it was seen, by a phone that could not say so at once; null: now.</param>
public sealed record SiteOutcome(
    SiteStatus Status, decimal? DoneQuantity, int? People, decimal? Hours, decimal? WasteM3, int? Truckloads, string? Words,
    IReadOnlyList<string> PhotosBefore, IReadOnlyList<string> PhotosAfter, string? NoPhotoReason, DateTimeOffset? At = null);
