using GisPlatform.Api.Categories;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What a category is.</summary>
public sealed record CategoryInput
{
    /// <summary>Name in Vietnamese.</summary>
    public required string NameVi { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Name of the symbol that tells it apart without colour.</summary>
    public required string Icon { get; init; }

    /// <summary>Colour, #rrggbb.</summary>
    public required string Colour { get; init; }

    /// <summary>Geometry kinds that its issues may have.</summary>
    public required IReadOnlyList<GeometryKind> GeometryKinds { get; init; }

    /// <summary>False: its issues concern private people, and only staff see them.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Person-hours that an issue usually takes.</summary>
    public required decimal DefaultEffortHours { get; init; }

    /// <summary>Days within which a report is to be accepted or rejected.</summary>
    public required int AnswerDays { get; init; }

    /// <summary>Tools usually needed, in Vietnamese.</summary>
    public required IReadOnlyList<string> Tools { get; init; }

    /// <summary>Unit of quantities: m, m², m³ or pieces.</summary>
    public required string Unit { get; init; }

    internal CategoryDetails ToDetails() => new(NameVi, NameEn, Icon, Colour, GeometryKinds, IsPublic, DefaultEffortHours, AnswerDays, Tools, Unit);
}
