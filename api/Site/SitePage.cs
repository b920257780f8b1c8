namespace GisPlatform.Api.Site;

/// <summary>A page of the client's, as the server knows it: the frame that the client fills.</summary>
/// <param name="TitleVi">Title in Vietnamese; null: the place's.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="HasMap">Whether a map lies beside its panel.</param>
/// <param name="IsWide">Whether that panel needs more room than the public one.</param>
/// <param name="IsListed">Whether search engines may list it.</param>
/// <param name="HasSecret">Whether its address may hold a secret, which no other site may learn.</param>
/// <param name="HasHome">Whether it is the first page, which tells what the programme is.</param>
internal sealed record SitePage(string? TitleVi = null, string? TitleEn = null, bool HasMap = false, bool IsWide = false, bool IsListed = false, bool HasSecret = false, bool HasHome = false)
{
    private static readonly Dictionary<string, SitePage> All = new()
    {
        [""] = new(HasMap: true, IsListed: true, HasHome: true),
        ["signin"] = new("Đăng nhập", "Sign in"),
        ["planner"] = new("Điểm nóng", "Hotspots", HasMap: true),
        ["inbox"] = new("Hộp việc", "Inbox", HasMap: true, IsWide: true),
        ["onsite"] = new("Tại hiện trường", "On site"),
        ["saturday"] = new("Thứ 7 tới", "Saturday", HasMap: true, IsWide: true),
        ["mural-keeping"] = new("Tranh tường", "Murals", HasMap: true, IsWide: true),
        ["account"] = new("Tài khoản", "Account"),
        ["accounts"] = new("Các tài khoản", "Accounts"),
        ["categories"] = new("Loại vấn đề", "Categories"),
        ["crews"] = new("Các đội", "Crews"),
        ["reset"] = new("Đặt lại mật khẩu", "Reset the password", HasSecret: true),
        ["setup"] = new("Tạo tài khoản", "Set up an account", HasSecret: true),
    };

    /// <summary>Pages whose frame a browser keeps for times without a network; the address of the others holds a secret.</summary>
    public static IEnumerable<string> KeptOffline => All.Where(page => !page.Value.HasSecret).Select(page => page.Key);

    /// <summary>Pages that no search engine lists.</summary>
    public static IEnumerable<string> Unlisted => All.Where(page => !page.Value.IsListed).Select(page => page.Key);

    /// <summary>The page of a path, by its first segment, as <c>Pages.cs</c> of the client has it.</summary>
    public static SitePage Of(PathString path) => All[path.Value!.Split('/')[1]];
}
