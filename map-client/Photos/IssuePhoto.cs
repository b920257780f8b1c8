namespace GisPlatform.MapClient.Photos;

/// <summary>A photo of an issue, as the card shows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">REPORT, BEFORE or AFTER.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="Width">Width of the largest size, pixels.</param>
/// <param name="Height">Height of the largest size, pixels.</param>
/// <param name="Thumb">Address of the smallest size.</param>
/// <param name="Large">Address of the largest size.</param>
public sealed record IssuePhoto(string Id, string Kind, DateTimeOffset AddedAt, int Width, int Height, string Thumb, string Large)
{
    /// <summary>What it shows, in the reader's language.</summary>
    public string KindName => Kind switch
    {
        "BEFORE" => PhotoText.Before,
        "AFTER" => PhotoText.After,
        _ => PhotoText.Reported,
    };
}

/// <summary>A photo in a list.</summary>
/// <param name="Thumb">Address of the smallest size.</param>
public sealed record PhotoThumb(string Thumb);
