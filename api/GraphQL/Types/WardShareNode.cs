using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data.Wards;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>What a ward ought to have of all sites, and had. Public categories alone count.</summary>
/// <param name="ward">The ward.</param>
/// <param name="share">The figures.</param>
[Name("WardShare")]
public sealed class WardShareNode(Ward ward, WardShare share)
{
    /// <summary>The ward, of the place's default ward map.</summary>
    public WardNode Ward => new(ward);

    /// <summary>Its fair share of all sites, 0 to 1: half its share of the people, half its share of the open issues.</summary>
    public double Share => share.Share;

    /// <summary>Sites done there over the eight weeks before, or planned for a day before this one.</summary>
    public int Given => share.Given;
}
