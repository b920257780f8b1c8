using GisPlatform.Api.Hotspots;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>What a suggestion is to be read with.</summary>
public enum SuggestionNoteKind
{
    /// <summary>There is no issue to choose from.</summary>
    NoCandidates,

    /// <summary>No crew comes.</summary>
    NoCrews,

    /// <summary>There are more issues than are chosen from.</summary>
    CandidatesCut,

    /// <summary>A ward had less than its share, and crews can do less in it than would make up for that.</summary>
    WardCannot,

    /// <summary>A crew has not got its two activities of the month, and nothing to do is near it.</summary>
    CrewCannot,

    /// <summary>A ward's floor or a crew's duty could not be kept together with the other rules, and was lowered.</summary>
    Lowered,

    /// <summary>A site is locked in with a crew that does not come: it stays as it is.</summary>
    CrewOfLockAbsent,

    /// <summary>Nothing is known of hotspots: too little was reported.</summary>
    NoHotspots,

    /// <summary>The search ran out of time: the same question may be answered otherwise the next time.</summary>
    OutOfTime,
}

/// <summary>Something that a suggestion is to be read with.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">In words.</param>
/// <param name="Issue">The issue that it is about.</param>
/// <param name="Ward">Code of the ward.</param>
/// <param name="Crew">The crew.</param>
public sealed record SuggestionNote(SuggestionNoteKind Kind, Words Text, Guid? Issue = null, string? Ward = null, Guid? Crew = null);
