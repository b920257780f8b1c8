namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Answer of <c>InviteAccount.graphql</c>.</summary>
/// <param name="Link">To hand over where mail does not arrive.</param>
public sealed record InviteAccount(string Link);
