using GisPlatform.MapClient.Abuse;

namespace GisPlatform.MapClient.Tests;

/// <summary>Stands in for the solver of puzzles, which is JavaScript.</summary>
internal sealed class FakeSolver : IProofSolver
{
    public List<string> Puzzles { get; } = [];

    public Task<string> SolveAsync(string puzzle)
    {
        Puzzles.Add(puzzle);
        return Task.FromResult("proof");
    }
}
