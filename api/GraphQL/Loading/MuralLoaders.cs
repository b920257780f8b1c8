using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Murals;

namespace GisPlatform.Api.GraphQL.Loading;

/// <summary>Photos of the murals of a level, in one query.</summary>
public sealed class MuralPhotoLoader(MuralPhotos photos) : BatchLoader<Guid, IEnumerable<MuralPhotoNode>>
{
    /// <inheritdoc />
    protected override async Task<Func<Guid, IEnumerable<MuralPhotoNode>>> FetchAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var found = await photos.RunAsync(keys, cancellationToken);
        return key => found[key].Select(photo => new MuralPhotoNode(photo));
    }
}

/// <summary>Murals of the issues of a level, in two queries.</summary>
public sealed class MuralOfIssueLoader(GetMural murals) : BatchLoader<Guid, MuralNode?>
{
    /// <inheritdoc />
    protected override async Task<Func<Guid, MuralNode?>> FetchAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var found = await murals.OfIssuesAsync(keys, cancellationToken);
        return key => found.TryGetValue(key, out var mural) ? new MuralNode(mural) : null;
    }
}

/// <summary>Open issues that tell of the murals of a level, in two queries.</summary>
public sealed class MuralReportLoader(GetMural murals, GetIssue issues) : BatchLoader<Guid, IssueNode?>
{
    /// <inheritdoc />
    protected override async Task<Func<Guid, IssueNode?>> FetchAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var reports = await murals.OpenReportsAsync(keys, cancellationToken);
        var found = await issues.ManyAsync([.. reports.Values], cancellationToken);
        return key => reports.TryGetValue(key, out var id) && found.TryGetValue(id, out var issue) ? new IssueNode(issue) : null;
    }
}
