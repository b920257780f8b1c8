using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Why an issue is not in a suggestion.</summary>
/// <param name="answer">The reason.</param>
/// <param name="town">What the suggestion was made from.</param>
[Name("WhyNotSite")]
public sealed class WhyNotSiteNode(WhyNot answer, Town town)
{
    /// <summary>The reason.</summary>
    public WhyNotReason Reason => answer.Reason;

    /// <summary>The same in words.</summary>
    public string Text => answer.Text.Text;

    /// <summary>Points that the plan would lose with it; about, where planning again ended near the best.</summary>
    public int Loss => (int)answer.Loss;

    /// <summary>Sites that it would push out, the most worth doing first.</summary>
    [Complexity(1, 5)]
    public IEnumerable<LeftOutSiteNode> Displaced => answer.Displaced.Select(site => new LeftOutSiteNode(town.Issues[site.Issue.Id], site.Benefit));
}
