using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>What somebody who was invited sends.</summary>
/// <param name="Token">Token of the link.</param>
/// <param name="Email">E-mail address; an invitation that names one accepts no other.</param>
/// <param name="Password">A password, ten characters or more.</param>
/// <param name="Name">How colleagues know the person.</param>
public sealed record SetUpAccountInput(string? Token, string? Email, string? Password, string? Name);

/// <summary>Makes the account that an invitation allows, once.</summary>
public sealed class SetUpAccount(GisDbContext context, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Makes it. Two who use one link at once: one of them has it.</summary>
    /// <exception cref="AppError">NOT_FOUND: the link was used, is too old or never was.</exception>
    public async Task<Results<Ok, ValidationProblem>> RunAsync(SetUpAccountInput input, CancellationToken cancellationToken)
    {
        var name = TextInput.Required(input.Name, "name", 100);
        var hash = InvitationToken.Hash(input.Token ?? "");
        var now = clock.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var invitation = await context.Invitations.FromSql($"select * from invitation where token_hash = {hash} for update").FirstOrDefaultAsync(cancellationToken);
        if (invitation is null || invitation.UsedAt is not null || invitation.ExpiresAt < now)
        {
            throw new AppError(ErrorCode.NotFound, "token", "Liên kết này đã dùng, đã hết hạn hoặc không đúng. Hãy xin một liên kết mới.",
                "This link was used, is too old, or is wrong. Ask for a new one.");
        }

        invitation.UsedAt = now;
        var email = invitation.Email ?? input.Email;
        var result = await accounts.CreateAsync(new Account
        {
            UserName = email, Email = email, EmailConfirmed = true, Name = name,
            Role = invitation.Role, WardCode = invitation.WardCode, Department = invitation.Department, Categories = invitation.Categories,
        }, input.Password ?? "");
        if (!result.Succeeded)
            return TypedResults.ValidationProblem(result.Errors.DistinctBy(error => error.Code).ToDictionary(error => error.Code, error => new[] { error.Description }));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok();
    }
}
