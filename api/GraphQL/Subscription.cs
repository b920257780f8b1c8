using GisPlatform.Api.GraphQL.Inputs;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Api.GraphQL.Types;
using GisPlatform.Api.Live;
using GisPlatform.Api.Saturdays.Suggesting;
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
        new Mapped<IssueChange, IssueChangeNode>(await useCase.RunAsync(IssueFilterInput.ToFilter(where), cancellationToken), change => new(change));

    /// <summary>Changes of a Saturday that is being planned or carried out.</summary>
    /// <param name="date">The Saturday; it need not be open yet.</param>
    [Allow(Audience.Staff)]
    public static async Task<IObservable<SaturdayChangeNode>> SaturdayChanged(
        [FromServices] SaturdayChanged useCase, DateOnly date, CancellationToken cancellationToken) =>
        new Mapped<DateOnly, SaturdayChangeNode>(await useCase.RunAsync(date, cancellationToken), changed => new(changed));

    /// <summary>Searches for sites for a Saturday, and tells each better plan and lower bound, at the end the whole answer. Ending it stops the search; a newer search of the same account takes its place (CONFLICT).</summary>
    /// <param name="input">What is asked.</param>
    [Allow(Audience.Staff)]
    public static async Task<IObservable<SuggestionProgressNode>> SitesSuggested(
        [FromServices] SitesSuggested useCase, SuggestSitesInput input, CancellationToken cancellationToken) =>
        new Mapped<SuggestionProgress, SuggestionProgressNode>(await useCase.RunAsync(input.ToQuestion(), cancellationToken), progress => new(progress));

    private sealed class Mapped<TFrom, TTo>(IObservable<TFrom> source, Func<TFrom, TTo> map) : IObservable<TTo>
    {
        public IDisposable Subscribe(IObserver<TTo> observer) => source.Subscribe(new Observer<TFrom, TTo>(observer, map));
    }

    private sealed class Observer<TFrom, TTo>(IObserver<TTo> observer, Func<TFrom, TTo> map) : IObserver<TFrom>
    {
        public void OnNext(TFrom value) => observer.OnNext(map(value));

        public void OnError(Exception error) => observer.OnError(error);

        public void OnCompleted() => observer.OnCompleted();
    }
}
