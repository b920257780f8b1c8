using GisPlatform.Api.Common;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>Whether a code names what people can do, or what they bring.</summary>
public enum EquipmentKind
{
    /// <summary>Something that needs learning.</summary>
    Skill,

    /// <summary>A tool that is counted.</summary>
    Tool,
}

/// <summary>A skill or a counted tool.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Code">Code, for instance <c>TRUCK</c>.</param>
/// <param name="Vi">Name in Vietnamese.</param>
/// <param name="En">Name in English.</param>
public sealed record Equipment(EquipmentKind Kind, string Code, string Vi, string En)
{
    /// <summary>How many of a tool may be named.</summary>
    public const int Most = 100;

    /// <summary>All of them, skills first.</summary>
    public static IReadOnlyList<Equipment> All { get; } =
    [
        new(EquipmentKind.Skill, "ART", "vẽ tranh", "painting pictures"),
        new(EquipmentKind.Skill, "CARE", "chăm sóc người", "caring for people"),
        new(EquipmentKind.Skill, "DRAINAGE", "nạo vét cống", "clearing drains"),
        new(EquipmentKind.Skill, "ELECTRICS", "điện", "electrics"),
        new(EquipmentKind.Skill, "MASONRY", "nề", "masonry"),
        new(EquipmentKind.Skill, "PAINTING", "sơn", "painting walls"),
        new(EquipmentKind.Skill, "PAPERWORK", "thủ tục hành chính", "paperwork"),
        new(EquipmentKind.Tool, "BOAT", "thuyền", "boat"),
        new(EquipmentKind.Tool, "DRILL", "máy khoan", "drill"),
        new(EquipmentKind.Tool, "LADDER", "thang", "ladder"),
        new(EquipmentKind.Tool, "MIXER", "máy trộn vữa", "mortar mixer"),
        new(EquipmentKind.Tool, "PAINT", "bộ đồ sơn", "painting kit"),
        new(EquipmentKind.Tool, "PRINTER", "máy in", "printer"),
        new(EquipmentKind.Tool, "PUMP", "máy bơm", "pump"),
        new(EquipmentKind.Tool, "TRUCK", "xe tải", "truck"),
    ];

    /// <summary>The one with a code; one that is not known is called by its code.</summary>
    public static Equipment Of(EquipmentKind kind, string code) =>
        All.FirstOrDefault(one => one.Kind == kind && one.Code == code) ?? new(kind, code, code, code);

    /// <summary>Skills, each once and known.</summary>
    /// <exception cref="AppError">One is not known.</exception>
    public static string[] CheckedSkills(IEnumerable<string> codes, string field) => [.. codes.Distinct().Order(StringComparer.Ordinal).Select(code => Known(EquipmentKind.Skill, code, field))];

    /// <summary>Tools with their counts; those of which there is none are left out.</summary>
    /// <exception cref="AppError">One is not known, or a count makes no sense.</exception>
    public static Dictionary<string, int> CheckedTools(IEnumerable<KeyValuePair<string, int>> tools, string field)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (code, count) in tools)
        {
            if (count is < 0 or > Most)
                throw AppError.BadInput(field, $"Số lượng {code} phải từ 0 đến {Most}.", $"The count of {code} must be 0 to {Most}.");
            if (!counts.TryAdd(Known(EquipmentKind.Tool, code, field), count))
                throw AppError.BadInput(field, $"{code} được nêu hai lần.", $"{code} is named twice.");
        }

        return counts.Where(tool => tool.Value > 0).ToDictionary();
    }

    private static string Known(EquipmentKind kind, string code, string field) => All.Any(one => one.Kind == kind && one.Code == code)
        ? code
        : throw AppError.BadInput(field, $"Không có mã '{code}'. Các mã: {Codes(kind)}.", $"There is no code '{code}'. The codes are: {Codes(kind)}.");

    private static string Codes(EquipmentKind kind) => string.Join(", ", All.Where(one => one.Kind == kind).Select(one => one.Code));
}
