using System.ComponentModel.DataAnnotations;
using GisPlatform.PhotoStore;

namespace GisPlatform.Api.Photos;

/// <summary>Configuration <c>Photos</c>.</summary>
public sealed class PhotoOptions : PhotoStoreOptions
{
    /// <summary>Whether photos by residents wait for an official before the public sees them.</summary>
    public bool Moderation { get; init; } = true;

    /// <summary>So many devices that flag a photo hide it until an official looks at it.</summary>
    [Range(1, 1_000)]
    public int FlagsToHide { get; init; } = 3;
}
