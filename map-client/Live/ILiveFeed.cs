namespace GisPlatform.MapClient.Live;

/// <summary>Issues that have changed.</summary>
/// <param name="All">Whether any may have: changes may have been missed.</param>
/// <param name="Ids">Their ids.</param>
public sealed record LiveChanges(bool All, IReadOnlyList<string> Ids)
{
    /// <summary>Whether an issue may have changed.</summary>
    public bool Concern(string id) => All || Ids.Contains(id);
}

/// <summary>Hears of changes of issues, however they come.</summary>
public interface ILiveFeed
{
    /// <summary>Begins to tell of them.</summary>
    Task AttachAsync(Action<LiveChanges> onChanged);
}
