using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Abuse;

/// <summary>Solves puzzles, wherever that is done.</summary>
public interface IProofSolver
{
    /// <summary>The proof for a puzzle.</summary>
    Task<string> SolveAsync(string puzzle);
}

/// <summary>Gets proofs that a sender has taken some trouble, where the server wants them.</summary>
public sealed class Proofs(GraphQLClient api, IProofSolver solver)
{
    /// <summary>A proof to send along, good once; null where none is wanted.</summary>
    /// <exception cref="GraphQLException">The API could not be reached.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellationToken = default)
    {
        var puzzle = (await api.QueryAsync("GetChallenge", ClientJson.Default.GetChallenge, cancellationToken: cancellationToken)).Challenge;
        return puzzle is null ? null : await solver.SolveAsync(puzzle.ToJsonString());
    }
}
