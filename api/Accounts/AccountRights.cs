using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Accounts;

namespace GisPlatform.Api.Accounts;

/// <summary>What an account may do, and where.</summary>
/// <param name="Role">The role.</param>
/// <param name="Ward">For an official: code of the ward; null: all wards.</param>
/// <param name="Department">For an official: department or union, in words.</param>
/// <param name="Categories">For an official: codes of the categories; empty: all.</param>
public sealed record AccountRights(AccountRole Role, string? Ward, string? Department, IReadOnlyList<string> Categories)
{
    /// <summary>The rights, without what the role does not use.</summary>
    /// <exception cref="AppError">An official without ward and categories, or with some that do not exist.</exception>
    public AccountRights Checked(PlaceData place)
    {
        if (Role != AccountRole.Official)
            return this with { Ward = null, Categories = [], Department = TextInput.Clean(Department, "rights.department", 100) };
        if (Ward is not null && place.WardsOn(place.Place.DefaultWardsAsOf).All(ward => ward.Code != Ward))
            throw AppError.BadInput("rights.ward", $"Không có phường mang mã '{Ward}'.", $"There is no ward with the code '{Ward}'.");
        if (Categories.FirstOrDefault(code => place.Categories.All(category => category.Code != code)) is { } unknown)
            throw AppError.BadInput("rights.categories", $"Không có loại vấn đề '{unknown}'.", $"There is no category '{unknown}'.");
        if (Ward is null && Categories.Count == 0)
        {
            throw AppError.BadInput("rights.ward", "Cán bộ cần một phường, hoặc các loại vấn đề mà đơn vị phụ trách.",
                "An official needs a ward, or the categories that the department looks after.");
        }

        return this with { Department = TextInput.Clean(Department, "rights.department", 100), Categories = [.. Categories.Distinct()] };
    }
}
