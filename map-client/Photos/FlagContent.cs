namespace GisPlatform.MapClient.Photos;

/// <summary>Answer of <c>FlagContent.graphql</c>, where only that it came matters: the card is read again.</summary>
public sealed record FlagContent;
