using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Murals.Changes;
using GisPlatform.MapClient.Staff.Shell;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Murals;

// The mural that is open, or the one that is being made, and how it is saved.
public sealed partial class MuralsPanel
{
    private readonly AttemptKey _attempt = new();
    private PhotoUploads? _uploads;
    private KeptMural? _mural;
    private KeptMural? _theirs;
    private MuralDraft? _draft;
    private MuralDraft? _opened;
    private string? _leaving;

    private PhotoUploads Uploads => _uploads ??= new(Device);

    private bool IsChanged => _draft is not null && _draft != _opened;

    private SuggestedMural? Told => _view.Tab == MuralsTab.Suggested ? _sources?.Suggestions.FirstOrDefault(told => told.Id == _view.Source) : null;

    private DoneWall? Wall => _view.Tab == MuralsTab.Walls ? _sources?.FreeWalls.FirstOrDefault(wall => wall.Id == _view.Source) : null;

    private async Task OpenAsync()
    {
        (_mural, _theirs, _draft, _opened, _isPlacing) = (null, null, null, null, false);
        if (_view.Mural is { } id)
        {
            _mural = await ReadAsync(id);
            Begin(_mural is { CanEdit: true } ? MuralDraft.Of(_mural) : null);
        }
        else
        {
            _isPlacing = _view.Source == MuralsView.Nothing;
            Begin(Told is not null ? MuralDraft.Of(Told) : Wall is not null ? MuralDraft.Of(Wall) : _isPlacing ? MuralDraft.Empty : null);
        }
    }

    private void Begin(MuralDraft? draft) => (_draft, _opened) = (draft, draft);

    private async Task<KeptMural?> ReadAsync(string id) => Guid.TryParse(id, out _)
        ? (await Api.QueryAsync("KeptMuralDetail", StaffJson.Default.KeptMuralDetail, new() { ["id"] = id, ["asOf"] = AsOf.Iso() }, _loading.Begin())).Mural
        : null;

    private void Change(MuralDraft draft)
    {
        _draft = draft;
        ShowMap();
    }

    private void TakeTheirs()
    {
        (_mural, _theirs, _refusal) = (_theirs, null, null);
        Begin(MuralDraft.Of(_mural!));
        ShowMap();
    }

    private async Task SaveAsync()
    {
        var draft = _draft!;
        if (draft.Missing(_view.Source == MuralsView.Nothing, draft.Photos.Count > 0 || Told?.Photos.Count > draft.Withheld.Count) is { } missing)
        {
            _refusal = MuralText.Missing.Fill(missing);
            return;
        }

        await ActAsync(async () =>
        {
            var saved = await SendAsync(draft, AddMuralPhotos.Of(await Uploads.SendAsync(draft.Photos), draft.Credit));
            await Uploads.ForgetAsync(draft.Photos);
            if (_mural is not null)
                return MuralText.Saved;
            await ReadSourcesAsync();
            // What is said stays said on the page that it leads to.
            (_opened, _leaving) = (_draft, MuralText.Saved);
            Go(new MuralsView(Mural: saved.Id), replace: true);
            return MuralText.Saved;
        });
    }

    private async Task<ChangedMural> SendAsync(MuralDraft draft, JsonArray photos)
    {
        if (_mural is { Id: var id })
        {
            var version = (_theirs ?? _mural).Version;
            var saved = draft with { Photos = [], Credit = "" } == _opened ? new ChangedMural(id, version) : await SendAsync(new EditMural(id, version, draft));
            return photos.Count == 0 ? saved : await SendAsync(new AddMuralPhotos(id, saved.Version, photos));
        }

        if (Told is not null)
            return await SendAsync(new AcceptMuralSuggestion(Told, draft));
        return await SendAsync(new AddMural(_attempt.For(draft.ToInput().ToJsonString() + photos.ToJsonString()), draft, Wall, photos));
    }

    private Task SetStatusAsync(string status) => ActAsync(async () =>
    {
        await SendAsync(new SetMuralStatus(_mural!, status));
        return MuralText.StatusSet.Fill(KeptMural.NameOf(status));
    }, keepsDraft: true);

    private Task RemovePhotoAsync(KeptMuralPhoto photo) => ActAsync(async () =>
    {
        await SendAsync(new RemoveMuralPhoto(_mural!, photo));
        return MuralText.PhotoRemoved;
    }, keepsDraft: true);

    private Task RejectAsync((SuggestedMural Told, string Reason) decision) => ActAsync(async () =>
    {
        await SendAsync(new RejectMuralSuggestion(decision.Told, decision.Reason));
        await ReadSourcesAsync();
        return MuralText.Rejected.Fill(decision.Told.Title);
    });

    private async Task<ChangedMural> SendAsync(MuralChange change) => (await Api.QueryAsync(change.Operation, StaffJson.Default.MuralAnswer, change.Variables)).Mural;

    private async Task ActAsync(Func<Task<string>> act, bool keepsDraft = false)
    {
        if (_isBusy)
            return;
        (_isBusy, _refusal, _said) = (true, null, null);
        try
        {
            _said = await act();
            if (_mural is not null)
                await ReopenAsync(keepsDraft);
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
            if (refusal.Code == "CONFLICT" && _mural is not null)
                await LookAtTheirsAsync(_mural.Id);
        }

        _isBusy = false;
        ShowMap();
    }

    // Of a change that is not the form's, what is being typed in the form stays.
    private async Task ReopenAsync(bool keepsDraft)
    {
        _mural = await ReadAsync(_mural!.Id);
        _theirs = null;
        if (_mural is not null && !(keepsDraft && IsChanged))
            Begin(MuralDraft.Of(_mural));
    }

    // What was typed stays; what somebody else has saved meanwhile is shown beside it.
    private async Task LookAtTheirsAsync(string id)
    {
        try
        {
            _theirs = await ReadAsync(id);
        }
        catch (GraphQLException)
        {
            // The refusal is told; the next attempt asks again.
        }
    }

    private async Task AskAsync(LocationChangingContext change)
    {
        if (IsChanged && !await Js.InvokeAsync<bool>("confirm", MuralText.LeaveQuestion))
            change.PreventNavigation();
    }
}
