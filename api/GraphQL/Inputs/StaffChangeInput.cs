using GisPlatform.Api.Issues.Resolving;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What each change by staff says.</summary>
public sealed record StaffChangeInput
{
    /// <summary>The issue.</summary>
    [Id]
    public required string Id { get; init; }

    /// <summary>Its version as the official saw it; when it has changed since then, the change is refused with CONFLICT.</summary>
    public required int Version { get; init; }

    /// <summary>A random UUID, made for this change: sending it again changes nothing more.</summary>
    [Id]
    public required string Key { get; init; }

    /// <summary>Words to it, 2,000 characters at most. They are public.</summary>
    public string? Note { get; init; }

    internal StaffChange ToChange() => new(Id, Version, Key, Note);
}
