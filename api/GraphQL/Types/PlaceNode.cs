using GisPlatform.Api.Mail;
using GisPlatform.Api.Places;
using GraphQL;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>The district served.</summary>
/// <param name="overview">What is known of it.</param>
[Name("Place")]
public sealed class PlaceNode(PlaceOverview overview)
{
    /// <summary>Short name in Latin letters.</summary>
    [Id]
    public string Code => overview.Place.Code;

    /// <summary>Name in Vietnamese.</summary>
    public string NameVi => overview.Place.NameVi;

    /// <summary>Name in English.</summary>
    public string NameEn => overview.Place.NameEn;

    /// <summary>Box around all wards: west, south, east, north.</summary>
    public IReadOnlyList<double> Bounds => WardNode.Box(overview.Bounds);

    /// <summary>Today's date there.</summary>
    public DateOnly Today => overview.Today;

    /// <summary>IANA time zone.</summary>
    public string TimeZone => overview.Place.TimeZone;

    /// <summary>What issues are about.</summary>
    public IEnumerable<CategoryNode> Categories => overview.Categories.Select(category => new CategoryNode(category));

    /// <summary>The times in which the wards were the same, oldest first.</summary>
    public IReadOnlyList<WardMap> WardMaps => overview.WardMaps;

    /// <summary>A date of the ward map to show first.</summary>
    public DateOnly DefaultWardsAsOf => overview.Place.DefaultWardsAsOf;

    /// <summary>Whether made-up issues are among the real ones; a client should say so.</summary>
    public bool HasDemoData => overview.Place.HasDemoData;

    /// <summary>Whether mails lie in a folder of the server instead of going out; a client should say so.</summary>
    public bool MailIsLocal([FromServices] IOptions<MailOptions> mail) => mail.Value.IsLocal;
}
