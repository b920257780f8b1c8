using System.Text.Json;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Hotspots;

/// <summary>Tells questions apart: equal questions have equal keys.</summary>
internal static class QuestionKey
{
    /// <summary>The key of a complete question; wards and categories that are loaded anew make it another one.</summary>
    public static string Of(HotspotQuestion question, PlaceData place) => JsonSerializer.Serialize(new
    {
        place.Place.DataHash,
        Where = question.Where with { Box = null, Within = null, Near = null },
        Box = question.Where.Box?.AsText(),
        Within = question.Where.Within?.AsText(),
        Near = question.Where.Near?.AsText(),
        Question = question with { Where = Issues.IssueFilter.None },
    });
}
