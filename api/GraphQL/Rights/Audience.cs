namespace GisPlatform.Api.GraphQL.Rights;

/// <summary>Whom a field is for. Which issues an official may work on is for the use case to say.</summary>
public enum Audience
{
    /// <summary>Anybody, signed in or not.</summary>
    Everyone,

    /// <summary>Officials, planners and administrators.</summary>
    Staff,

    /// <summary>Planners and administrators.</summary>
    Planners,

    /// <summary>Administrators.</summary>
    Admins,
}
