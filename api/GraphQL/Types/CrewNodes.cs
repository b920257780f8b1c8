using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A skill, or a tool that is counted.</summary>
/// <param name="equipment">What it is.</param>
[Name("Equipment")]
public sealed class EquipmentNode(Equipment equipment)
{
    /// <summary>Which of the two.</summary>
    public EquipmentKind Kind => equipment.Kind;

    /// <summary>Code, for instance TRUCK.</summary>
    [Id]
    public string Code => equipment.Code;

    /// <summary>Name in Vietnamese.</summary>
    public string NameVi => equipment.Vi;

    /// <summary>Name in English.</summary>
    public string NameEn => equipment.En;
}

/// <summary>How many of a tool.</summary>
/// <param name="code">Its code.</param>
/// <param name="count">How many.</param>
[Name("ToolCount")]
public sealed class ToolCountNode(string code, int count)
{
    /// <summary>The tool.</summary>
    public EquipmentNode Tool => new(Equipment.Of(EquipmentKind.Tool, code));

    /// <summary>How many.</summary>
    public int Count => count;

    internal static IEnumerable<ToolCountNode> Of(IReadOnlyDictionary<string, int> tools) =>
        tools.OrderBy(tool => tool.Key, StringComparer.Ordinal).Select(tool => new ToolCountNode(tool.Key, tool.Value));
}

/// <summary>People of a department, union or ward who go out together.</summary>
/// <param name="crew">The row.</param>
/// <param name="isForStaff">Whether whoever asks is staff.</param>
[Name("Crew")]
public sealed class CrewNode(Crew crew, bool isForStaff)
{
    /// <summary>UUID.</summary>
    [Id]
    public Guid Id => crew.Id;

    /// <summary>Name in Vietnamese.</summary>
    public string Name => crew.Name;

    /// <summary>Whose people.</summary>
    public CrewKind Kind => crew.Kind;

    /// <summary>Home ward, of the place's default ward map; null: the whole place.</summary>
    public async Task<WardNode?> Ward([FromServices] PlaceDataCache places, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        return place.WardsOn(place.Place.DefaultWardsAsOf).FirstOrDefault(ward => ward.Code == crew.WardCode) is { } ward ? new WardNode(ward) : null;
    }

    /// <summary>People who usually come.</summary>
    public int People => crew.People;

    /// <summary>Hours that it usually works on a Saturday.</summary>
    public decimal HoursPerSaturday => crew.HoursPerSaturday;

    /// <summary>What its people can do, besides what anybody can.</summary>
    public IEnumerable<EquipmentNode> Skills => crew.Skills.Select(code => new EquipmentNode(Equipment.Of(EquipmentKind.Skill, code)));

    /// <summary>Counted tools that it can bring.</summary>
    public IEnumerable<ToolCountNode> Tools => ToolCountNode.Of(crew.Tools);

    /// <summary>Whom to ask for it; told to staff alone.</summary>
    public string? Contact => isForStaff ? crew.Contact : null;

    /// <summary>False: it goes out no more.</summary>
    public bool IsActive => crew.IsActive;

    /// <summary>Whether it was made up to show the product.</summary>
    public bool IsDemo => crew.IsDemo;

    /// <summary>Grows by one with each change.</summary>
    public int Version => crew.Version;
}

/// <summary>What a crew gives on one Saturday.</summary>
/// <param name="day">What was said for the day, or else what it usually has.</param>
[Name("SaturdayCrew")]
public sealed class SaturdayCrewNode(CrewCapacity day)
{
    /// <summary>The crew.</summary>
    public CrewNode Crew => new(day.Crew, isForStaff: true);

    /// <summary>People who come.</summary>
    public int People => day.People;

    /// <summary>Hours that they stay.</summary>
    public decimal Hours => day.Hours;

    /// <summary>Whether it does not come.</summary>
    public bool IsAbsent => day.IsAbsent;

    /// <summary>Words to it, for instance why it is absent.</summary>
    public string? Note => day.Note;

    /// <summary>Version of what was said for the day; 0: nothing was.</summary>
    public int Version => day.Version;
}
