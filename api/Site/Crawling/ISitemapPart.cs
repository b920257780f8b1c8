namespace GisPlatform.Api.Site.Crawling;

/// <summary>A page for search engines.</summary>
/// <param name="Path">Its one address, without the language.</param>
/// <param name="Changed">When it last changed, where that is known.</param>
public sealed record SitemapPage(string Path, DateTimeOffset? Changed = null);

/// <summary>The pages of a feature that search engines shall know. Each feature registers its own.</summary>
public interface ISitemapPart
{
    /// <summary>Lists them.</summary>
    Task<IReadOnlyList<SitemapPage>> FindAsync(CancellationToken cancellationToken);
}
