using System.Globalization;

namespace GisPlatform.MapClient.Map;

/// <summary>Answer of <c>MapStart.graphql</c>.</summary>
/// <param name="Place">The district served.</param>
/// <param name="Me">Who is signed in, or null.</param>
public sealed record MapStart(PlaceInfo Place, ReaderInfo? Me = null);

/// <summary>Who is signed in.</summary>
/// <param name="Name">How colleagues know the person; may be empty.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Role">RESIDENT, OFFICIAL, PLANNER or ADMIN.</param>
/// <param name="NeedsSecondFactor">Whether the rights of staff wait for a second factor.</param>
public sealed record ReaderInfo(string Name, string Email, string Role, bool NeedsSecondFactor);

/// <summary>The district served.</summary>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Bounds">West, south, east, north.</param>
/// <param name="Today">Today's date there.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="DefaultWardsAsOf">A date of the ward map to show first.</param>
/// <param name="HasDemoData">Whether made-up issues are among the real ones.</param>
/// <param name="MailIsLocal">Whether mails lie in a folder of the server instead of going out.</param>
/// <param name="WardMaps">Times in which the wards were the same, oldest first.</param>
/// <param name="Categories">What issues are about, in order.</param>
public sealed record PlaceInfo(
    string NameVi, string NameEn, double[] Bounds, DateOnly Today, string TimeZone, DateOnly DefaultWardsAsOf, bool HasDemoData, bool MailIsLocal,
    IReadOnlyList<WardMapInfo> WardMaps, IReadOnlyList<CategoryInfo> Categories)
{
    /// <summary>Name in the reader's language.</summary>
    public string Name => Languages.IsEnglish ? NameEn : NameVi;

    /// <summary>A category by its code.</summary>
    public CategoryInfo? Category(string code) => Categories.FirstOrDefault(category => category.Code == code);

    /// <summary>The ward map of a date.</summary>
    public WardMapInfo? WardMapOf(DateOnly date) => WardMaps.FirstOrDefault(map => map.ValidFrom <= date && (map.ValidTo is null || date <= map.ValidTo));

    /// <summary>An instant as the clock at the place shows it.</summary>
    public DateTime LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime;

    /// <summary>The first instant of a date at the place, as RFC 3339 writes it.</summary>
    public string StartOf(DateOnly date)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        var offset = TimeZoneInfo.FindSystemTimeZoneById(TimeZone).GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToString("O", CultureInfo.InvariantCulture);
    }
}

/// <summary>A time in which the wards were the same.</summary>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day, included; null while valid.</param>
/// <param name="WardCount">How many wards.</param>
/// <param name="IsApproximate">Whether a boundary is an estimate.</param>
public sealed record WardMapInfo(DateOnly ValidFrom, DateOnly? ValidTo, int WardCount, bool IsApproximate)
{
    /// <summary>A date that names this map in a URL.</summary>
    public DateOnly Key => ValidTo ?? ValidFrom;
}

/// <summary>What an issue is about.</summary>
/// <param name="Code">Code in capitals.</param>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Icon">Symbol in <c>wwwroot/map/symbols.svg</c>.</param>
/// <param name="Colour">#rrggbb.</param>
/// <param name="Unit">Unit of quantities.</param>
/// <param name="GeometryKinds">POINT, LINE and POLYGON, as far as its issues may have them.</param>
/// <param name="IsPublic">False: only staff see its issues.</param>
public sealed record CategoryInfo(string Code, string NameVi, string NameEn, string Icon, string Colour, string Unit, IReadOnlyList<string> GeometryKinds, bool IsPublic = true)
{
    /// <summary>Name in the reader's language.</summary>
    public string Name => Languages.IsEnglish ? NameEn : NameVi;
}
