using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Abuse;

/// <summary>Takes solved puzzles, each once. Staff who are signed in need none.</summary>
public sealed class ProofOfWork(
    IDbContextFactory<GisDbContext> database, GetChallenge challenges, CurrentActor actors, IOptions<AbuseOptions> options, TimeProvider clock)
{
    private const int LongestProof = 2_000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Uses a proof up. After the other rules and before the change: what is refused for them need not be solved again.</summary>
    /// <param name="proof">Base64 of JSON as ALTCHA has it: algorithm, challenge, number, salt, signature.</param>
    /// <param name="field">The input's name.</param>
    /// <exception cref="AppError">PROOF_REQUIRED: it is missing, wrong, too old or used.</exception>
    public async Task SpendAsync(string? proof, string field, CancellationToken cancellationToken)
    {
        if (options.Value.ProofOfWork == 0 || await actors.FindAsync(cancellationToken) is { IsStaff: true })
            return;
        if (Read(proof) is not { } solved || ExpiryOf(solved.Salt) is not { } expires || expires < clock.GetUtcNow()
            || solved.Algorithm != GetChallenge.Algorithm || GetChallenge.Hash(solved.Salt, solved.Number) != solved.Challenge
            || !Same(solved.Signature, await challenges.SignAsync(solved.Challenge, cancellationToken)))
            throw Required(field);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var isFirst = await context.Database.ExecuteSqlAsync(
            $"insert into spent_proof (challenge, expires_at) values ({solved.Challenge}, {expires}) on conflict do nothing", cancellationToken) == 1;
        if (!isFirst)
            throw Required(field);
    }

    /// <summary>Forgets proofs that are too old to be used again.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.SpentProofs.Where(proof => proof.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
    }

    private static Solved? Read(string? proof)
    {
        if (proof is not { Length: > 0 and <= LongestProof })
            return null;
        try
        {
            return JsonSerializer.Deserialize<Solved>(Convert.FromBase64String(proof), Json) is { Salt: not null, Challenge: not null, Signature: not null } solved ? solved : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset? ExpiryOf(string salt) =>
        salt.Split("?expires=") is [_, var seconds] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
            && unix <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(unix) : null;

    // In a time that does not tell how much of it was right.
    private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static AppError Required(string field) => new(ErrorCode.ProofRequired, field,
        $"Máy chủ cần một phép tính nhỏ để ngăn gửi hàng loạt, và '{field}' thiếu, sai, quá hạn hoặc đã dùng. Hãy lấy 'challenge' mới, giải rồi gửi lại.",
        $"This server wants a small calculation against mass mailing, and '{field}' is missing, wrong, too old or used. Ask for a new 'challenge', solve it and send again.");

    private sealed record Solved(string Algorithm, string Challenge, long Number, string Salt, string Signature);
}

/// <summary>Forgets every hour.</summary>
internal sealed class SpentProofsClock(ProofOfWork proofs, TimeProvider clock, ILogger<SpentProofsClock> logger)
    : RepeatedWork(TimeSpan.FromHours(1), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => proofs.ForgetAsync(cancellationToken);
}
