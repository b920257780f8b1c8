using System.Runtime.InteropServices.JavaScript;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Abuse;

/// <summary>Solves puzzles in JavaScript, beside the page: <c>wwwroot/proof.js</c> is its other half, fetched with the first puzzle.</summary>
public sealed partial class ProofSolver : IProofSolver
{
    private const string Module = "proof.js";

    /// <inheritdoc />
    public async Task<string> SolveAsync(string puzzle)
    {
        try
        {
            await JSHost.ImportAsync(Module, "/proof.js");
            return await Solve(puzzle);
        }
        catch (JSException exception)
        {
            // The module did not come: the same as no network.
            throw new GraphQLException("", null, inner: exception);
        }
    }

    [JSImport("solve", Module)]
    private static partial Task<string> Solve(string puzzle);
}
