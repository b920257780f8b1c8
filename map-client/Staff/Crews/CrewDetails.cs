using System.Text.Json.Nodes;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Crews;

/// <summary>All that the administrator says of a crew.</summary>
/// <param name="Id">UUID; empty for one that is not there yet.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">DEPARTMENT, UNION or WARD.</param>
/// <param name="Ward">Home ward; null: the whole place.</param>
/// <param name="People">People who usually come.</param>
/// <param name="HoursPerSaturday">Hours that it usually works.</param>
/// <param name="Skills">What its people can do.</param>
/// <param name="Tools">What it brings.</param>
/// <param name="Contact">Whom to ask for it.</param>
/// <param name="IsActive">False: it goes out no more.</param>
/// <param name="IsDemo">Whether it was made up to show the product.</param>
/// <param name="Version">How often it was changed.</param>
public sealed record CrewDetails(
    string Id, string Name, string Kind, WardKey? Ward, int People, decimal HoursPerSaturday, IReadOnlyList<EquipmentKey> Skills, IReadOnlyList<ToolCount> Tools,
    string? Contact, bool IsActive, bool IsDemo, int Version)
{
    /// <summary>What a new one begins with.</summary>
    public static CrewDetails New { get; } = new("", "", "DEPARTMENT", null, 10, 3.5m, [], [], null, true, false, 0);

    /// <summary>Whether its people can do something.</summary>
    public bool Can(string skill) => Skills.Any(own => own.Code == skill);

    /// <summary>How many of a tool it brings.</summary>
    public int Has(string tool) => Tools.FirstOrDefault(own => own.Tool.Code == tool)?.Count ?? 0;

    /// <summary>The same with or without a skill.</summary>
    public CrewDetails Toggle(string skill) => this with { Skills = Can(skill) ? [.. Skills.Where(own => own.Code != skill)] : [.. Skills, new(skill)] };

    /// <summary>The same with another count of a tool.</summary>
    public CrewDetails With(string tool, int count) => this with
    {
        Tools = [.. Tools.Where(own => own.Tool.Code != tool), .. count == 0 ? Array.Empty<ToolCount>() : [new(new(tool), count)]],
    };

    /// <summary>As the API takes it.</summary>
    public JsonObject ToInput() => new()
    {
        ["name"] = Name, ["kind"] = Kind, ["ward"] = Ward?.Code, ["people"] = People, ["hoursPerSaturday"] = HoursPerSaturday, ["isActive"] = IsActive,
        ["contact"] = string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim(),
        ["skills"] = new JsonArray([.. Skills.Select(skill => (JsonNode)skill.Code)]),
        ["tools"] = new JsonArray([.. Tools.Select(tool => (JsonNode)new JsonObject { ["code"] = tool.Tool.Code, ["count"] = tool.Count })]),
    };
}
