namespace GisPlatform.PhotoStore;

/// <summary>The sizes in which each photo is kept. None is larger than what was uploaded.</summary>
public enum PhotoSize
{
    /// <summary>For lists: the longer side has 320 pixels.</summary>
    Thumb,

    /// <summary>For a phone: 960 pixels.</summary>
    Medium,

    /// <summary>To look closely: 2,048 pixels.</summary>
    Large,
}

/// <summary>What the sizes are.</summary>
public static class PhotoSizes
{
    /// <summary>The sizes, the largest first.</summary>
    public static readonly IReadOnlyList<PhotoSize> All = [PhotoSize.Large, PhotoSize.Medium, PhotoSize.Thumb];

    /// <summary>Pixels of the longer side at most.</summary>
    public static int Pixels(this PhotoSize size) => size switch
    {
        PhotoSize.Thumb => 320,
        PhotoSize.Medium => 960,
        _ => 2_048,
    };

    /// <summary>Its name in URLs and in the store.</summary>
    public static string Word(this PhotoSize size) => size switch
    {
        PhotoSize.Thumb => "thumb",
        PhotoSize.Medium => "medium",
        _ => "large",
    };
}
