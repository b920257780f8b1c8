using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Abuse;

/// <summary>A proof of work that has been used, until it would have expired anyway: several servers agree on it here.</summary>
public sealed class SpentProof
{
    /// <summary>The challenge that it solved, hexadecimal.</summary>
    public required string Challenge { get; init; }

    /// <summary>When the challenge expires.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A random key that all servers on this database share and nobody else knows.</summary>
public sealed class ServerSecret
{
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>The key.</summary>
    public required byte[] Value { get; init; }
}

internal sealed class SpentProofConfiguration : IEntityTypeConfiguration<SpentProof>
{
    public void Configure(EntityTypeBuilder<SpentProof> builder)
    {
        builder.ToTable("spent_proof");
        builder.HasKey(proof => proof.Challenge);
        builder.HasIndex(proof => proof.ExpiresAt);
    }
}

internal sealed class ServerSecretConfiguration : IEntityTypeConfiguration<ServerSecret>
{
    public void Configure(EntityTypeBuilder<ServerSecret> builder)
    {
        builder.ToTable("server_secret");
        builder.HasKey(secret => secret.Name);
    }
}
