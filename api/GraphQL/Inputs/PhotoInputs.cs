using GisPlatform.Api.Photos;
using GisPlatform.Data.Photos;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>Photos to add: with <c>key</c> by the reporter, with <c>change</c> by staff.</summary>
public sealed record AddPhotosInput
{
    /// <summary>The key that the report was sent with.</summary>
    [Id]
    public string? Key { get; init; }

    /// <summary>Which issue, and what is said to it.</summary>
    public StaffChangeInput? Change { get; init; }

    /// <summary>What they show; default: REPORT, as a reporter's always do.</summary>
    public PhotoKind? Kind { get; init; }

    /// <summary>The ids that <c>POST /photos</c> answered with; 6 at most.</summary>
    [Id]
    public required IReadOnlyList<string> Photos { get; init; }
}

/// <summary>Content that should not be seen.</summary>
public sealed record FlagContentInput
{
    /// <summary>The issue.</summary>
    [Id]
    public required string Issue { get; init; }

    /// <summary>The photo of it; left out: its text.</summary>
    [Id]
    public string? Photo { get; init; }

    /// <summary>Why.</summary>
    public required FlagReason Reason { get; init; }

    /// <summary>Why, in words, 500 characters at most; needed with OTHER.</summary>
    public string? Words { get; init; }

    /// <summary>Random UUID that the device keeps: a device flags a thing once.</summary>
    [Id]
    public required string Device { get; init; }

    /// <summary>Proof of work, where <c>challenge</c> asks for one.</summary>
    public string? Proof { get; init; }

    internal NewFlag ToFlag() => new(Issue, Photo, Reason, Words, Device, Proof);
}
