using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;

namespace GisPlatform.Loader.Places;

/// <summary>Reads the rows of a CSV file (RFC 4180, UTF-8, a header row).</summary>
internal static class CsvFile
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
    };

    /// <summary>Maps each row; an error names the file, the line and, where it is one value that is wrong, the column.</summary>
    /// <exception cref="LoadException">The file or a row is malformed.</exception>
    public static IReadOnlyList<T> Read<TRow, T>(PlaceFolder folder, string name, Func<TRow, T> map)
    {
        using var reader = new StreamReader(folder.PathOf(name));
        using var csv = new CsvReader(reader, Configuration);
        csv.Context.TypeConverterOptionsCache.GetOptions<string>().NullValues.Add("");
        var rows = new List<T>();
        try
        {
            foreach (var row in csv.GetRecords<TRow>())
                rows.Add(map(row));
        }
        catch (Exception exception) when (exception is CsvHelperException or FormatException or ArgumentException)
        {
            throw new LoadException($"{folder.Code}/{name}, line {csv.Parser.RawRow}{Told(csv, exception)}", exception);
        }

        return rows;
    }

    // Of a value that is not of its column's type, CsvHelper tells pages, and the column not always.
    private static string Told(CsvReader csv, Exception exception) =>
        exception is ReaderException or TypeConverterException && csv.HeaderRecord?.ElementAtOrDefault(csv.CurrentIndex) is { } column
            ? $", column '{column}': '{csv.Parser.Record?.ElementAtOrDefault(csv.CurrentIndex)}' cannot be read"
            : $": {exception.Message}";
}
