using System.Globalization;
using System.Numerics;

namespace GisPlatform.Api.Common;

/// <summary>Checks figures that come from outside.</summary>
public static class FigureInput
{
    /// <summary>The figure, where one is given.</summary>
    /// <exception cref="AppError">It is out of range.</exception>
    public static T? Checked<T>(T? value, T least, T most, string field) where T : struct, INumber<T> =>
        value is { } given ? Checked(given, least, most, field) : null;

    /// <summary>The figure.</summary>
    /// <exception cref="AppError">It is out of range.</exception>
    public static T Checked<T>(T value, T least, T most, string field) where T : struct, INumber<T> => value >= least && value <= most
        ? value
        : throw AppError.BadInput(field, $"'{field}' phải từ {Text(least)} đến {Text(most)}.", $"'{field}' must be {Text(least)} to {Text(most)}.");

    private static string Text<T>(T value) where T : INumber<T> => value.ToString("0.##", CultureInfo.InvariantCulture);
}
