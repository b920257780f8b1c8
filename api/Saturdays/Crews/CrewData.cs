using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Crews;

/// <summary>What the administrator says of a crew.</summary>
/// <param name="Name">Name; no two crews share one.</param>
/// <param name="Kind">Whose people.</param>
/// <param name="Ward">Code of the home ward in the default ward map; null: the whole place.</param>
/// <param name="People">People who usually come.</param>
/// <param name="HoursPerSaturday">Hours that it usually works.</param>
/// <param name="Skills">Codes of skills.</param>
/// <param name="Tools">Counted tools.</param>
/// <param name="Contact">Whom to ask for it; for staff only.</param>
/// <param name="IsActive">Whether it goes out.</param>
public sealed record CrewData(
    string Name, CrewKind Kind, string? Ward, int People, decimal HoursPerSaturday, IReadOnlyCollection<string> Skills,
    IReadOnlyCollection<KeyValuePair<string, int>> Tools, string? Contact, bool IsActive)
{
    /// <summary>Writes it to a crew.</summary>
    /// <exception cref="AppError">Something is missing, unknown or out of range.</exception>
    public void WriteTo(Crew crew, PlaceData place)
    {
        if (Kind == CrewKind.Ward && Ward is null)
            throw AppError.BadInput("crew.ward", "Đội của phường cần mã phường.", "A crew of a ward needs the ward's code.");
        if (Ward is not null && place.WardsOn(place.Place.DefaultWardsAsOf).All(ward => ward.Code != Ward))
            throw AppError.BadInput("crew.ward", $"Không có phường mang mã '{Ward}'.", $"There is no ward with the code '{Ward}'.");
        crew.Name = TextInput.Required(Name, "crew.name", 100);
        (crew.Kind, crew.WardCode, crew.IsActive) = (Kind, Ward, IsActive);
        crew.People = FigureInput.Checked(People, 1, 1000, "crew.people");
        crew.HoursPerSaturday = FigureInput.Checked(HoursPerSaturday, 0.5m, 12, "crew.hoursPerSaturday");
        crew.Skills = Equipment.CheckedSkills(Skills, "crew.skills");
        crew.Tools = Equipment.CheckedTools(Tools, "crew.tools");
        crew.Contact = TextInput.Clean(Contact, "crew.contact", 200);
    }
}
