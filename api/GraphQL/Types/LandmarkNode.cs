using GisPlatform.Api.Places;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A named street, water or landmark.</summary>
/// <param name="landmark">The row.</param>
[Name("Landmark")]
public sealed class LandmarkNode(Landmark landmark)
{
    /// <summary>Name in Vietnamese.</summary>
    public string NameVi => landmark.NameVi;

    /// <summary>Name in English.</summary>
    public string NameEn => landmark.NameEn;

    /// <summary><c>street</c>, <c>railway</c>, <c>river</c>, <c>lake</c> or <c>landmark</c>.</summary>
    public string Kind => landmark.Kind;

    /// <summary>A point in the middle of it.</summary>
    public Geometry Point => landmark.Point;
}
