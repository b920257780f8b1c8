using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Staff.Categories;

/// <summary>An administrator's list of what residents may report: changes it, and adds to it.</summary>
public sealed partial class CategoriesPage
{
    private const string New = "";
    private List<CategoryDetails>? _categories;
    private GraphQLException? _error;
    private string? _open;
    private string? _refusal;
    private string? _said;
    private CategoryDetails? _theirs;
    private bool _isBusy;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _error = null;
        try
        {
            _categories = await ReadAsync();
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private async Task<List<CategoryDetails>> ReadAsync() => [.. (await Api.QueryAsync("CategoryList", StaffJson.Default.CategoryList)).Categories];

    private void Open(string code) => (_open, _refusal, _said, _theirs) = (_open == code ? null : code, null, null, null);

    private void TakeTheirs()
    {
        _categories![IndexOf(_theirs!.Code)] = _theirs;
        (_open, _refusal, _theirs) = (null, null, null);
    }

    private int IndexOf(string code) => _categories!.FindIndex(category => category.Code == code);

    private async Task SaveAsync(CategoryDetails details)
    {
        (_refusal, _isBusy) = (null, true);
        try
        {
            if (_open == New)
                _categories!.Add((await Api.QueryAsync("AddCategory", StaffJson.Default.AddCategory, new() { ["code"] = details.Code, ["category"] = details.ToInput() })).Category);
            else
                _categories![IndexOf(details.Code)] = (await Api.QueryAsync("EditCategory", StaffJson.Default.EditCategory,
                    new() { ["code"] = details.Code, ["version"] = _theirs?.Version ?? details.Version, ["category"] = details.ToInput() })).Category;
            (_open, _said, _theirs) = (null, CategoryText.Saved.Fill(details.Shown.Name), null);
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
            if (refusal.Code == "CONFLICT" && _open != New)
                await LookAtTheirsAsync(details.Code);
        }

        _isBusy = false;
    }

    // What was typed stays; what somebody else has saved meanwhile is shown beside it.
    private async Task LookAtTheirsAsync(string code)
    {
        try
        {
            _theirs = (await ReadAsync()).Find(category => category.Code == code);
        }
        catch (GraphQLException)
        {
            // The refusal is told; the next attempt asks again.
        }
    }
}
