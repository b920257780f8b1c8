using GisPlatform.MapClient.Staff.Shell;

namespace GisPlatform.MapClient.Staff.Crews;

/// <summary>Crews in words.</summary>
/// <param name="list">What the page has read.</param>
internal sealed class CrewWords(CrewList list)
{
    /// <summary>People and hours, and where the crew is at home.</summary>
    public string Summary(CrewDetails crew) => string.Join(" · ", new[]
    {
        CrewText.Summary.Fill(crew.People, Numbers.Say(crew.HoursPerSaturday)),
        crew.Ward is { } ward ? crew.Kind == "WARD" ? null : NameOf(ward.Code) : CrewText.WholePlace,
    }.OfType<string>());

    /// <summary>What it can do and brings.</summary>
    public string Equipment(CrewDetails crew) => Skills(crew) + (Tools(crew) is { Length: > 0 } tools ? $" · {tools}" : "");

    /// <summary>What differs in two versions of a crew: a field's name, and its value in the second one.</summary>
    public IEnumerable<(string Field, string Value)> Differences(CrewDetails before, CrewDetails now) =>
        from pair in Fields(before).Zip(Fields(now))
        where pair.First.Value != pair.Second.Value
        select pair.Second;

    private IEnumerable<(string Field, string Value)> Fields(CrewDetails crew) =>
    [
        (CrewText.Name, crew.Name), (CrewText.Kind, KindOf(crew.Kind)), (CrewText.Ward, crew.Ward is { } ward ? NameOf(ward.Code) : CrewText.NoWard),
        (CrewText.People, $"{crew.People}"), (CrewText.Hours, Numbers.Say(crew.HoursPerSaturday)),
        (CrewText.Skills, Skills(crew)), (CrewText.Tools, Tools(crew)), (CrewText.ContactField, crew.Contact ?? ""),
        (CrewText.KindInactive, crew.IsActive ? StaffText.No : StaffText.Yes),
    ];

    private string Skills(CrewDetails crew) => crew.Skills.Count == 0
        ? CrewText.NoSkills
        : string.Join(", ", list.Equipment.Where(one => one.Kind == "SKILL" && crew.Can(one.Code)).Select(one => one.Name));

    private string Tools(CrewDetails crew) =>
        string.Join(", ", list.Equipment.Where(one => one.Kind == "TOOL" && crew.Has(one.Code) > 0).Select(one => $"{crew.Has(one.Code)} {one.Name}"));

    private string NameOf(string ward) => list.Wards.FirstOrDefault(known => known.Code == ward)?.Name ?? ward;

    private static string KindOf(string kind) => kind switch
    {
        "WARD" => CrewText.KindOneWard, "UNION" => CrewText.KindOneUnion, _ => CrewText.KindOneDepartment,
    };
}
