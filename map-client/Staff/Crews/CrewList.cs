using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Crews;

/// <summary>Answer of <c>CrewList.graphql</c>.</summary>
/// <param name="Crews">All crews, by kind and name.</param>
/// <param name="Equipment">Skills and tools that there are.</param>
/// <param name="Wards">Wards of the default ward map, by name.</param>
public sealed record CrewList(IReadOnlyList<CrewDetails> Crews, IReadOnlyList<EquipmentInfo> Equipment, IReadOnlyList<WardKey> Wards);

/// <summary>A skill, or a tool that is counted.</summary>
/// <param name="Kind">SKILL or TOOL.</param>
/// <param name="Code">Code, as TRUCK.</param>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record EquipmentInfo(string Kind, string Code, string NameVi, string NameEn)
{
    /// <summary>Name in the reader's language.</summary>
    public string Name => Languages.IsEnglish ? NameEn : NameVi;
}

/// <summary>How many of a tool.</summary>
/// <param name="Tool">Which.</param>
/// <param name="Count">How many.</param>
public sealed record ToolCount(EquipmentKey Tool, int Count);

/// <summary>Code of a skill or tool.</summary>
/// <param name="Code">Code.</param>
public sealed record EquipmentKey(string Code);
