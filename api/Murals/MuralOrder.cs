namespace GisPlatform.Api.Murals;

/// <summary>Orders of a list of murals. Ties are broken by the key, so that no two stand equal.</summary>
public enum MuralOrder
{
    /// <summary>Latest painted first.</summary>
    Newest,

    /// <summary>Earliest painted first.</summary>
    Oldest,

    /// <summary>By title, in Vietnamese order.</summary>
    Name,

    /// <summary>Nearest to <c>near</c> first, by distance on the sphere.</summary>
    Nearest,
}
