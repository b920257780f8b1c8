using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Shell;

namespace GisPlatform.MapClient.Staff.Crews;

/// <summary>The administrator's list of those who go out: changes it, and adds to it.</summary>
public sealed partial class CrewsPage
{
    private const string New = "";
    private readonly AttemptKey _attempt = new();
    private CrewList? _list;
    private GraphQLException? _error;
    private string? _open;
    private string? _refusal;
    private string? _said;
    private CrewDetails? _theirs;
    private DateOnly _asOf;
    private bool _isBusy;

    private async Task LoadAsync(StaffContext context)
    {
        (_error, _asOf) = (null, context.Place.DefaultWardsAsOf);
        try
        {
            _list = await ReadAsync();
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private Task<CrewList> ReadAsync() => Api.QueryAsync("CrewList", StaffJson.Default.CrewList, new() { ["asOf"] = _asOf.Iso() });

    private static IEnumerable<(string Name, List<CrewDetails> Crews)> Groups(CrewList list) =>
        from kind in new[] { (CrewText.KindDepartment, "DEPARTMENT"), (CrewText.KindUnion, "UNION"), (CrewText.KindWard, "WARD"), (CrewText.KindInactive, "") }
        let crews = list.Crews.Where(crew => kind.Item2 == (crew.IsActive ? crew.Kind : "")).ToList()
        where crews.Count > 0
        select (kind.Item1, crews);

    private void Open(string id) => (_open, _refusal, _said, _theirs) = (_open == id ? null : id, null, null, null);

    private void TakeTheirs() => (_list, _open, _refusal, _theirs) = (Replaced(_theirs!), null, null, null);

    private async Task SaveAsync(CrewDetails crew)
    {
        (_refusal, _isBusy) = (null, true);
        try
        {
            var saved = await SendAsync(crew);
            (_list, _open, _said, _theirs) = (Replaced(saved), null, CrewText.Saved.Fill(saved.Name), null);
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
            if (refusal.Code == "CONFLICT")
                await LookAtTheirsAsync(crew.Id);
        }

        _isBusy = false;
    }

    private async Task<CrewDetails> SendAsync(CrewDetails crew)
    {
        if (crew.Id.Length > 0)
        {
            return (await Api.QueryAsync("EditCrew", StaffJson.Default.EditCrew,
                new() { ["id"] = crew.Id, ["version"] = _theirs?.Version ?? crew.Version, ["crew"] = crew.ToInput() })).Crew;
        }

        var input = crew.ToInput();
        return (await Api.QueryAsync("AddCrew", StaffJson.Default.AddCrew, new() { ["key"] = $"{_attempt.For(input.ToJsonString())}", ["crew"] = input })).Crew;
    }

    // What was typed stays; what somebody else has saved meanwhile is shown beside it.
    private async Task LookAtTheirsAsync(string id)
    {
        try
        {
            _theirs = (await ReadAsync()).Crews.FirstOrDefault(crew => crew.Id == id);
        }
        catch (GraphQLException)
        {
            // The refusal is told; the next attempt asks again.
        }
    }

    private CrewList Replaced(CrewDetails saved) => _list! with
    {
        Crews = [.. _list.Crews.Select(crew => crew.Id == saved.Id ? saved : crew), .. _list.Crews.Any(crew => crew.Id == saved.Id) ? Array.Empty<CrewDetails>() : [saved]],
    };
}
