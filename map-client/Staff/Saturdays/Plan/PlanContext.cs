using System.Globalization;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Places;
using GisPlatform.MapClient.Staff.Saturdays.Actions;

namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>What the parts of the page share.</summary>
/// <param name="Place">The place.</param>
/// <param name="Me">Who is signed in.</param>
/// <param name="Session">The view.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Needs">What work of each category needs.</param>
/// <param name="Do">Does something to the plan; answers whether it is done.</param>
public sealed record PlanContext(
    StaffPlace Place, MeInfo Me, SaturdaySession Session, PlanView Plan, IReadOnlyList<CategoryNeeds> Needs, Func<PlanAction, Task<bool>> Do)
{
    /// <summary>References of what others have changed since the reader last looked.</summary>
    public IReadOnlySet<string> Changed { get; init; } = new HashSet<string>();

    /// <summary>Letters and colours of the crews.</summary>
    public CrewMarks Marks { get; } = new(Plan.Crews.Select(crew => crew.Crew.Id));

    /// <summary>Whether anything may be planned.</summary>
    public bool IsOpen => !Plan.IsHeld;

    /// <summary>Whether sites may be put on the plan: not once its day is past.</summary>
    public bool IsToCome => IsOpen && Plan.Date >= Place.Place.Today;

    /// <summary>Whether an issue is the reader's to work on.</summary>
    public bool IsMine(PlanIssue issue) => Me.Role != Roles.Official
        || ((Me.Ward is null || issue.Ward?.Code == Me.Ward) && (Me.Categories.Count == 0 || Me.Categories.Contains(issue.Category.Code)));

    /// <summary>What an issue is about.</summary>
    public CategoryInfo? CategoryOf(PlanIssue issue) => Place.Place.Category(issue.Category.Code);

    /// <summary>What its work needs.</summary>
    public CategoryNeeds? NeedsOf(PlanIssue issue) => Needs.FirstOrDefault(needs => needs.Code == issue.Category.Code);

    /// <summary>An instant as the clock at the place shows it; nothing for none.</summary>
    public string Time(DateTimeOffset? at) => at is { } instant ? Place.Place.LocalTime(instant).ToString("HH:mm", CultureInfo.InvariantCulture) : "";

    /// <summary>A quantity with its unit; nothing where there is none.</summary>
    public string Quantity(PlanIssue issue, decimal? quantity) => quantity is { } value
        ? $"{Shell.Numbers.Say(value)} {(CategoryOf(issue)?.Unit is var unit && unit == "pieces" ? IssueText.UnitPieces : unit)}"
        : "";

    /// <summary>Days since an issue was reported.</summary>
    public int Age(PlanIssue issue) => Math.Max(0, Place.Place.Today.DayNumber - DateOnly.FromDateTime(Place.Place.LocalTime(issue.ReportedAt)).DayNumber);
}
