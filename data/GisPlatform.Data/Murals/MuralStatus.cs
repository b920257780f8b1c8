namespace GisPlatform.Data.Murals;

/// <summary>What is left of a mural.</summary>
public enum MuralStatus
{
    /// <summary>It is there, in good colours.</summary>
    Visible,

    /// <summary>It is there, and has faded or flakes off.</summary>
    Faded,

    /// <summary>It is gone: painted over, or the wall is.</summary>
    Lost,
}

/// <summary>What became of a resident's suggestion of a mural.</summary>
public enum SuggestionStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting,

    /// <summary>It has become a mural.</summary>
    Accepted,

    /// <summary>It was turned down.</summary>
    Rejected,
}

/// <summary>What somebody did to a mural.</summary>
public enum MuralChangeKind
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>What is said of it, or its place, was changed.</summary>
    Edited,

    /// <summary>Its status was changed.</summary>
    StatusSet,

    /// <summary>Photos were added.</summary>
    PhotosAdded,

    /// <summary>A photo was taken away.</summary>
    PhotoRemoved,
}
