using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Planning;
using GisPlatform.Data.Accounts;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>What a question must keep to, and what it means where it leaves something out.</summary>
internal static class SuggestionRules
{
    /// <summary>Longest search, seconds.</summary>
    public const int MostSeconds = 60;

    private const int MostLockedOut = 500;

    /// <summary>The question with the ward that it is about.</summary>
    /// <exception cref="AppError">It makes no sense, or is about another's ward.</exception>
    public static SuggestionQuestion Complete(SuggestionQuestion question, Actor actor, PlaceData place, DateOnly today)
    {
        Shortlist.DateOf(question.Date, today);
        var (weights, wards) = (question.Weights, place.WardsOn(place.Place.DefaultWardsAsOf).ToList());
        foreach (var (weight, name) in new[]
        {
            (weights.Severity, "severity"), (weights.Age, "age"), (weights.Confirmations, "confirmations"), (weights.Hotspot, "hotspot"), (weights.Proposal, "proposal"), (weights.Way, "way"),
        })
        {
            FigureInput.Checked(weight, 0.0, 10.0, $"weights.{name}");
        }

        FigureInput.Checked(question.Travel.MostMinutes, 1, 60, "mostMinutes");
        FigureInput.Checked(question.LeastWards, 0, wards.Count, "leastWards");
        FigureInput.Checked(question.MostPerWard, 1, PlanSites.MostSites, "mostPerWard");
        FigureInput.Checked(question.Gap, 0.0, 0.2, "gap");
        FigureInput.Checked(question.Seconds, 1, MostSeconds, "seconds");
        FigureInput.Checked(question.Seed, 0, int.MaxValue, "seed");
        FigureInput.Checked(question.LockedIn.Count, 0, PlanSites.MostSites, "lockedIn");
        FigureInput.Checked(question.LockedOut.Count, 0, MostLockedOut, "lockedOut");
        if (question.Ward is { } code && wards.TrueForAll(ward => ward.Code != code))
            throw AppError.BadInput("ward", $"Không có phường mang mã '{code}'.", $"There is no ward with the code '{code}'.");
        var own = actor.Role == AccountRole.Official ? actor.Account.WardCode : null;
        if (own is not null && question.Ward is { } other && other != own)
            throw new AppError(ErrorCode.Forbidden, "ward", "Bạn lập kế hoạch cho phường của mình.", "You plan for your own ward.");
        return question with { Ward = question.Ward ?? own };
    }
}
