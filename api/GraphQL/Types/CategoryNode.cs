using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.Issues;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>What an issue is about.</summary>
/// <param name="category">The row.</param>
[Name("Category")]
public sealed class CategoryNode(Category category)
{
    /// <summary>Code in capitals, for instance DRAIN.</summary>
    [Id]
    public string Code => category.Code;

    /// <summary>Name in Vietnamese.</summary>
    public string NameVi => category.NameVi;

    /// <summary>Name in English.</summary>
    public string NameEn => category.NameEn;

    /// <summary>Name of the symbol that tells it apart without colour.</summary>
    public string Icon => category.Icon;

    /// <summary>Colour, #rrggbb.</summary>
    public string Colour => category.Colour;

    /// <summary>False: its issues concern private people, and only staff see them.</summary>
    public bool IsPublic => category.IsPublic;

    /// <summary>Geometry kinds that its issues may have.</summary>
    public IReadOnlyList<GeometryKind> GeometryKinds => category.GeometryKinds;

    /// <summary>Person-hours that an issue usually takes.</summary>
    public decimal DefaultEffortHours => category.DefaultEffortHours;

    /// <summary>Days within which a report is to be accepted or rejected.</summary>
    public int AnswerDays => category.AnswerDays;

    /// <summary>Tools usually needed, in Vietnamese.</summary>
    public IReadOnlyList<string> Tools => category.Tools;

    /// <summary>Skills that a crew must have for it.</summary>
    public IEnumerable<EquipmentNode> NeededSkills => category.NeededSkills.Select(code => new EquipmentNode(Equipment.Of(EquipmentKind.Skill, code)));

    /// <summary>Counted tools that a crew must bring to it.</summary>
    public IEnumerable<ToolCountNode> NeededTools => ToolCountNode.Of(category.NeededTools);

    /// <summary>Unit of quantities: m, m², m³ or pieces.</summary>
    public string Unit => category.Unit;

    /// <summary>How often an administrator has changed it.</summary>
    public int Version => category.Version;
}
