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

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _error = null;
        try
        {
            _categories = [.. (await Api.QueryAsync("CategoryList", StaffJson.Default.CategoryList)).Categories];
        }
        catch (GraphQLException error)
        {
            _error = error;
        }
    }

    private void Open(string code) => (_open, _refusal, _said) = (_open == code ? null : code, null, null);

    private async Task SaveAsync(CategoryDetails details)
    {
        _refusal = null;
        try
        {
            var at = _categories!.FindIndex(category => category.Code == details.Code);
            if (_open == New)
                _categories.Add((await Api.QueryAsync("AddCategory", StaffJson.Default.AddCategory, new() { ["code"] = details.Code, ["category"] = details.ToInput() })).Category);
            else
                _categories[at] = (await Api.QueryAsync("EditCategory", StaffJson.Default.EditCategory,
                    new() { ["code"] = details.Code, ["version"] = details.Version, ["category"] = details.ToInput() })).Category;
            (_open, _said) = (null, CategoryText.Saved.Fill(details.Shown.Name));
        }
        catch (GraphQLException refusal)
        {
            _refusal = refusal.Text;
        }
    }
}
