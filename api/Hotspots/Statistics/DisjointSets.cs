namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Sets that are joined and never parted (union–find with path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The member that stands for a member's set.</summary>
    public int Find(int member)
    {
        while (_parent[member] != member)
            member = _parent[member] = _parent[_parent[member]];
        return member;
    }

    /// <summary>Joins the sets of two members.</summary>
    public void Join(int one, int other)
    {
        var (root, child) = (Find(one), Find(other));
        _parent[Math.Max(root, child)] = Math.Min(root, child);
    }
}
