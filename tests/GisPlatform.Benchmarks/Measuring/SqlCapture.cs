using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NetTopologySuite.Geometries;

namespace GisPlatform.Benchmarks.Measuring;

/// <summary>Notes the SQL that the product's use cases send, so that pgbench runs the same.</summary>
public sealed partial class SqlCapture : DbCommandInterceptor
{
    private string _sql = "";

    /// <summary>The last statement as a pgbench line; its values are written out.</summary>
    /// <param name="geometry">SQL that takes the place of a geometry, with the script's variables.</param>
    public string LastAsScript(string geometry) => OneLine().Replace(_sql, " ").Replace(Box, geometry, StringComparison.Ordinal);

    private const string Box = "«box»";

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var values = command.Parameters.Cast<DbParameter>().ToDictionary(parameter => parameter.ParameterName.TrimStart('@'), parameter => parameter.Value);
        _sql = Parameter().Replace(command.CommandText, name => Literal(values[name.Groups[1].Value]));
        return ValueTask.FromResult(result);
    }

    private static string Literal(object? value) => value switch
    {
        null or DBNull => "NULL",
        Geometry => Box,
        string[] texts => $"'{{{string.Join(',', texts)}}}'",
        int[] numbers => $"'{{{string.Join(',', numbers)}}}'",
        IFormattable plain when value is int or long or short or double => plain.ToString(null, CultureInfo.InvariantCulture),
        Guid id => $"'{id}'",
        bool flag => flag ? "true" : "false",
        _ => throw new NotSupportedException($"A literal of {value.GetType().Name}."),
    };

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\s+")]
    private static partial Regex OneLine();
}
