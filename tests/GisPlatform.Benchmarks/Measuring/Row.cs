namespace GisPlatform.Benchmarks.Measuring;

/// <summary>A line of the result.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Ours">Our figure, median of the rounds, with its unit.</param>
/// <param name="Reference">That of the reference, likewise.</param>
/// <param name="Ratios">Ours to the reference, one a round; empty where the goal is a plain figure.</param>
/// <param name="Goal">As the design puts it.</param>
/// <param name="IsMet">Whether the median meets it.</param>
public sealed record Row(string Work, string Ours, string Reference, IReadOnlyList<double> Ratios, string Goal, bool IsMet);
