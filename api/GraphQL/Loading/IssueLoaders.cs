using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Photos;

namespace GisPlatform.Api.GraphQL.Loading;

/// <summary>Histories of the issues of a level, in one query.</summary>
public sealed class HistoryLoader(IssueHistories histories) : BatchLoader<Guid, IEnumerable<IssueEventNode>>
{
    /// <inheritdoc />
    protected override async Task<Func<Guid, IEnumerable<IssueEventNode>>> FetchAsync(
        IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var entries = await histories.RunAsync(keys, cancellationToken);
        return key => entries[key].Select(entry => new IssueEventNode(entry));
    }
}

/// <summary>Public photos of the issues of a level, in one query.</summary>
public sealed class PhotoLoader(IssuePhotos photos) : BatchLoader<Guid, IEnumerable<PhotoNode>>
{
    /// <inheritdoc />
    protected override async Task<Func<Guid, IEnumerable<PhotoNode>>> FetchAsync(
        IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var found = await photos.RunAsync(keys, cancellationToken);
        return key => found[key].Select(photo => new PhotoNode(photo));
    }
}

/// <summary>Issues that others repeat, in one query.</summary>
public sealed class IssueLoader(GetIssue issues) : BatchLoader<Guid, IssueNode?>
{
    /// <inheritdoc />
    protected override async Task<Func<Guid, IssueNode?>> FetchAsync(
        IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var found = await issues.ManyAsync(keys, cancellationToken);
        return key => found.TryGetValue(key, out var issue) ? new IssueNode(issue) : null;
    }
}
