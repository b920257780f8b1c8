using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GisPlatform.Api.Accounts;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Abuse;

/// <summary>Configuration <c>Abuse</c>.</summary>
public sealed class AbuseOptions
{
    /// <summary>
    /// The largest number that a sender may have to try before a change without an account is taken; half of it on average. A phone
    /// tries some hundred thousand a second. 0: none is asked for.
    /// </summary>
    [Range(0, 100_000_000)]
    public int ProofOfWork { get; init; } = 100_000;

    /// <summary>How many requests an hour one sender may make from a page without scripts, which cannot solve a puzzle.</summary>
    [Range(1, 100_000)]
    public int UnprovenPerHour { get; init; } = 5;

    /// <summary>The same for all senders together.</summary>
    [Range(1, 1_000_000)]
    public int UnprovenPerHourOfAll { get; init; } = 200;
}

/// <summary>A puzzle in the form of ALTCHA: the number whose hash with the salt is the challenge.</summary>
/// <param name="Algorithm">SHA-256.</param>
/// <param name="Value">SHA-256 of salt and number (in decimal), hexadecimal.</param>
/// <param name="Salt">Random, with the time at which the puzzle expires: <c>…?expires=(seconds since 1970)</c>.</param>
/// <param name="Signature">Tells that it is of this service's making.</param>
/// <param name="MaxNumber">The number is from 0 to this.</param>
public sealed record Challenge(string Algorithm, string Value, string Salt, string Signature, int MaxNumber);

/// <summary>Makes puzzles whose solution is dear in thousands and cheap in one.</summary>
public sealed class GetChallenge(ServerSecrets secrets, CurrentActor actors, IOptions<AbuseOptions> options, TimeProvider clock)
{
    /// <summary>How long a puzzle is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    internal const string Algorithm = "SHA-256";

    /// <summary>A new one; null where this server asks the sender for none.</summary>
    public async Task<Challenge?> RunAsync(CancellationToken cancellationToken)
    {
        var most = options.Value.ProofOfWork;
        if (most == 0 || await actors.FindAsync(cancellationToken) is { IsStaff: true })
            return null;
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        var salt = $"{RandomNumberGenerator.GetHexString(32, lowercase: true)}?expires={expires.ToString(CultureInfo.InvariantCulture)}";
        var challenge = Hash(salt, RandomNumberGenerator.GetInt32(most + 1));
        return new Challenge(Algorithm, challenge, salt, await SignAsync(challenge, cancellationToken), most);
    }

    internal static string Hash(string salt, long number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + number.ToString(CultureInfo.InvariantCulture))));

    internal async ValueTask<string> SignAsync(string challenge, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await secrets.GetAsync("proof of work", cancellationToken), Encoding.UTF8.GetBytes(challenge)));
}
