namespace GisPlatform.Loader.Backups;

/// <summary>
/// What a backup is: one tar file of <see cref="Note"/>, <see cref="Dump"/> (<c>pg_dump</c>'s custom format) and
/// <c>photos/{hash}/{size}.webp</c>, in this order. All that the product keeps is in it: accounts and keys are tables.
/// </summary>
/// <param name="Format">Of the file; 1.</param>
/// <param name="MadeAt">When it was begun.</param>
/// <param name="Migration">The database's last migration: an older version of the product cannot read it.</param>
/// <param name="IssueCount">How many issues there were.</param>
public sealed record Backup(int Format, DateTimeOffset MadeAt, string Migration, long IssueCount)
{
    internal const int FormatOfNow = 1;
    internal const string Note = "backup.json";
    internal const string Dump = "database.dump";
    internal const string Photos = "photos/";
}
