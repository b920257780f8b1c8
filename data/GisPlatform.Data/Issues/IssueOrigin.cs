namespace GisPlatform.Data.Issues;

/// <summary>How an issue came into the database.</summary>
public enum IssueOrigin
{
    /// <summary>A report.</summary>
    Report,

    /// <summary>The programme's public record of past years.</summary>
    Record,

    /// <summary>Made up to show the product; the screen says so.</summary>
    Demo,

    /// <summary>Generated in bulk to try the product under load.</summary>
    Synthetic,
}
