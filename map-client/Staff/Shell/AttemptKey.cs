namespace GisPlatform.MapClient.Staff.Shell;

/// <summary>The key that a change is sent with: sent again after a line that was cut, it is the same change; another one has another key.</summary>
public sealed class AttemptKey
{
    private (string What, Guid Key) _last;

    /// <summary>The key.</summary>
    /// <param name="what">All that is sent.</param>
    public Guid For(string what)
    {
        if (_last.What != what)
            _last = (what, Guid.NewGuid());
        return _last.Key;
    }
}
