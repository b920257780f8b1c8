using GisPlatform.Api.Abuse;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>
/// A puzzle against floods, in the form of ALTCHA: find the <c>number</c> from 0 to <c>maxNumber</c> for which SHA-256 of <c>salt</c> and the
/// number in decimal is <c>challenge</c>. The proof is the Base64 of a JSON object with algorithm, challenge, number, salt and signature; it is good
/// once, for twenty minutes.
/// </summary>
/// <param name="challenge">The puzzle.</param>
[Name("Challenge")]
public sealed class ChallengeNode(Challenge challenge)
{
    /// <summary>SHA-256.</summary>
    public string Algorithm => challenge.Algorithm;

    /// <summary>The hash to find, hexadecimal.</summary>
    public string Challenge => challenge.Value;

    /// <summary>What comes before the number.</summary>
    public string Salt => challenge.Salt;

    /// <summary>To send back as it is.</summary>
    public string Signature => challenge.Signature;

    /// <summary>The largest number to try.</summary>
    public int MaxNumber => challenge.MaxNumber;
}
