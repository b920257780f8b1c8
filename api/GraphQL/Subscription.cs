using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Live;
using GraphQL;

namespace GisPlatform.Api.GraphQL;

/// <summary>All that can be watched, over graphql-transport-ws or server-sent events. Begin to watch, then read: so nothing falls in between.</summary>
public sealed class Subscription
{
    /// <summary>Changes of issues. Several changes of one issue in a short time may be told as one.</summary>
    /// <param name="where">Which; default: all.</param>
    [Allow(Audience.Everyone)]
    public static async Task<IObservable<IssueChangeNode>> IssueChanged(
        [FromServices] IssueChanged useCase, CancellationToken cancellationToken, IssueFilterInput? where = null) =>
        new Nodes(await useCase.RunAsync(IssueFilterInput.ToFilter(where), cancellationToken));

    private sealed class Nodes(IObservable<IssueChange> changes) : IObservable<IssueChangeNode>
    {
        public IDisposable Subscribe(IObserver<IssueChangeNode> observer) => changes.Subscribe(new Observer(observer));
    }

    private sealed class Observer(IObserver<IssueChangeNode> observer) : IObserver<IssueChange>
    {
        public void OnNext(IssueChange value) => observer.OnNext(new IssueChangeNode(value));

        public void OnError(Exception error) => observer.OnError(error);

        public void OnCompleted() => observer.OnCompleted();
    }
}
