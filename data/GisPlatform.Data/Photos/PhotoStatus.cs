namespace GisPlatform.Data.Photos;

/// <summary>Whether a photo may be seen.</summary>
public enum PhotoStatus
{
    /// <summary>Waits for an official to look at it; the public does not see it.</summary>
    Pending,

    /// <summary>Everybody sees it, as far as they see its issue.</summary>
    Public,

    /// <summary>An official took it out of sight.</summary>
    Hidden,
}

/// <summary>What a photo shows.</summary>
public enum PhotoKind
{
    /// <summary>What was reported.</summary>
    Report,

    /// <summary>The state before the work.</summary>
    Before,

    /// <summary>The state after the work.</summary>
    After,
}
