using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>The murals that there are, by title.</summary>
public sealed partial class MuralList
{
    private readonly Latest _loading = new();
    private readonly List<MuralRow> _rows = [];
    private GraphQLException? _error;
    private MuralsView? _listed;
    private string? _next;
    private int? _count;
    private bool _isLoading;

    /// <summary>Which are listed.</summary>
    [Parameter, EditorRequired]
    public required MuralsView View { get; set; }

    /// <summary>Code of the ward whose murals are listed; null: all.</summary>
    [Parameter]
    public string? Ward { get; set; }

    /// <summary>A date of the ward map that codes of wards belong to.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    /// <summary>Told which are wanted.</summary>
    [Parameter]
    public EventCallback<MuralsView> OnView { get; set; }

    /// <summary>Told which are listed.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<MuralRow>> OnListed { get; set; }

    /// <summary>Told which one the reader is at.</summary>
    [Parameter]
    public EventCallback<MuralRow> OnShow { get; set; }

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        if (_listed == View)
            return Task.CompletedTask;
        _listed = View;
        return LoadAsync(null);
    }

    private async Task LoadAsync(string? after)
    {
        var cancellationToken = _loading.Begin();
        (_isLoading, _error) = (true, null);
        try
        {
            var where = new JsonObject { ["asOf"] = AsOf.Iso(), ["text"] = View.Words };
            if (Ward is not null)
                where["ward"] = new JsonArray(Ward);
            if (View.Condition is not null)
                where["status"] = new JsonArray(View.Condition);
            var page = (await Api.QueryAsync("KeptMurals", StaffJson.Default.KeptMurals, new() { ["where"] = where, ["after"] = after, ["asOf"] = AsOf.Iso() }, cancellationToken)).Page;
            if (after is null)
                _rows.Clear();
            _rows.AddRange(page.Nodes);
            (_count, _next) = (page.TotalCount, page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null);
            await OnListed.InvokeAsync(_rows);
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _isLoading = false;
    }
}
