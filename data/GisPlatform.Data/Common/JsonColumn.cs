using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data;

/// <summary>Columns that hold counts by name.</summary>
internal static class JsonColumn
{
    /// <summary>Keeps the counts as a JSON object, <c>{"TRUCK": 2}</c>.</summary>
    public static PropertyBuilder<Dictionary<string, int>> HasJsonColumn(this PropertyBuilder<Dictionary<string, int>> property) => property
        .HasConversion(
            counts => JsonSerializer.Serialize(counts, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, int>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<Dictionary<string, int>>(
                (one, other) => one!.Count == other!.Count && !one.Except(other).Any(),
                counts => counts.Aggregate(0, (hash, count) => hash ^ HashCode.Combine(count.Key, count.Value)),
                counts => new Dictionary<string, int>(counts)))
        .HasColumnType("jsonb");
}
