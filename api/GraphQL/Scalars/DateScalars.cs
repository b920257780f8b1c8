using GraphQL.Types;

namespace GisPlatform.Api.GraphQL.Scalars;

/// <summary>A date at the place, <c>2026-11-28</c>.</summary>
public sealed class DateScalar : DateOnlyGraphType
{
    /// <summary>Names the scalar as HotChocolate does.</summary>
    public DateScalar()
    {
        Name = "Date";
        Description = "A date at the place, as in 2026-11-28.";
    }
}

/// <summary>An instant with its offset, <c>2026-11-28T07:30:00+07:00</c>; what comes out is in UTC.</summary>
public sealed class DateTimeScalar : DateTimeOffsetGraphType
{
    /// <summary>Names the scalar as HotChocolate does.</summary>
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "An instant with its offset, as in 2026-11-28T07:30:00+07:00 (RFC 3339). What comes out is in UTC.";
    }
}
