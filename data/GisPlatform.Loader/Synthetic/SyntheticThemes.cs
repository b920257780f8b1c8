using GisPlatform.Data.Issues;

namespace GisPlatform.Loader.Synthetic;

/// <summary>What synthetic issues are about, where and when.</summary>
/// <param name="Category">Code.</param>
/// <param name="On">Kinds of base map feature where it happens.</param>
/// <param name="Weight">How often, against the others.</param>
/// <param name="RainWeight">The same in the rainy months, June to October.</param>
/// <param name="Kind">Its geometry when it is not a point.</param>
/// <param name="ShapeShare">How many have that geometry.</param>
/// <param name="Titles">Titles, in Vietnamese.</param>
/// <param name="Descriptions">Descriptions, in Vietnamese.</param>
internal sealed record SyntheticTheme(
    string Category, string[] On, double Weight, double RainWeight, GeometryKind Kind, double ShapeShare, string[] Titles,
    string[] Descriptions);

/// <summary>The themes, and how issues fare with age.</summary>
internal static class SyntheticThemes
{
    private static readonly string[] Street = ["street"];
    private static readonly string[] Lake = ["lake"];
    private static readonly string[] Everywhere = ["street", "railway", "lake"];

    private static readonly SyntheticTheme[] All =
    [
        new("LITTER", Everywhere, 24, 20, GeometryKind.Point, 0,
            ["Rác tồn đọng", "Điểm đổ rác tự phát", "Rác thải xây dựng"], ["Rác chất đống đã nhiều ngày, bốc mùi.", "Cần thu dọn và nhắc nhở các hộ xung quanh."]),
        new("DRAIN", Street, 16, 34, GeometryKind.Line, 0.15,
            ["Cống tắc", "Rãnh thoát nước ứ đọng", "Hố ga đầy bùn"], ["Mưa to là nước ngập vào nhà.", "Bùn đất lấp miệng cống, nước không thoát được."]),
        new("ILLEGAL_AD", Street, 18, 14, GeometryKind.Point, 0,
            ["Quảng cáo rao vặt trái phép", "Tờ rơi dán cột điện"], ["Tờ rơi dán kín cột điện và tường nhà.", "Số điện thoại khoan cắt bê tông sơn trên tường."]),
        new("ALLEY", Street, 11, 12, GeometryKind.Line, 0.15,
            ["Ngõ xuống cấp", "Mặt ngõ bong tróc"], ["Mặt ngõ lồi lõm, người già đi lại khó khăn.", "Nhiều ổ gà, trời mưa đọng nước."]),
        new("GREEN_BIN", Street, 6, 6, GeometryKind.Point, 0,
            ["Đề nghị đặt thùng rác xanh", "Thùng rác xanh hỏng nắp"], ["Khu vực đông người nhưng chưa có thùng rác.", "Thùng rác hỏng, cần thay."]),
        new("CAMERA_SITE", Street, 5, 5, GeometryKind.Point, 0,
            ["Đề nghị lắp camera an ninh"], ["Đầu ngõ tối, từng mất xe máy; các hộ đồng ý góp kinh phí."]),
        new("MURAL_WALL", Street, 4, 4, GeometryKind.Point, 0,
            ["Mảng tường có thể vẽ tranh"], ["Tường dài, hay bị dán quảng cáo; bà con muốn vẽ tranh."]),
        new("LAND_CLEARANCE", Street, 3, 3, GeometryKind.Point, 0,
            ["Hỗ trợ di dời vật kiến trúc"], ["Cần người giúp tháo dỡ mái che và chuyển đồ."]),
        new("HOUSEHOLD_SUPPORT", Street, 2, 2, GeometryKind.Point, 0, ["Hỗ trợ hộ khó khăn"], ["Nội dung chỉ dành cho cán bộ phụ trách."]),
        new("HOME_PAPERWORK", Street, 2, 2, GeometryKind.Point, 0, ["Giải quyết thủ tục tại nhà"], ["Nội dung chỉ dành cho cán bộ phụ trách."]),
        new("RAIL_FACADE", ["railway"], 40, 36, GeometryKind.Line, 0.3,
            ["Mặt nhà sát đường tàu cần sơn", "Dãy nhà ven đường sắt nhếch nhác"], ["Tường ám khói, bong vôi, trông rất nhếch nhác.", "Đề nghị phường hỗ trợ sơn, bà con góp công."]),
        new("LAKE", Lake, 45, 50, GeometryKind.Polygon, 0.3,
            ["Mặt hồ nhiều rác và bèo", "Kè hồ sạt lở"], ["Bèo và túi ni lông phủ kín góc hồ.", "Nước hồ có mùi hôi, cá chết nổi ven bờ."]),
    ];

    private static readonly (IssueStatus Status, double Fresh, double Weeks, double Old)[] Fates =
    [
        (IssueStatus.Reported, 55, 12, 2), (IssueStatus.Accepted, 25, 18, 3), (IssueStatus.Scheduled, 10, 12, 1),
        (IssueStatus.InProgress, 4, 8, 1), (IssueStatus.Reopened, 0, 3, 1), (IssueStatus.Rejected, 3, 7, 9),
        (IssueStatus.Done, 2, 18, 18), (IssueStatus.Confirmed, 1, 22, 65),
    ];

    /// <summary>A theme for that kind of place and month.</summary>
    public static SyntheticTheme Pick(Random random, string featureKind, int month)
    {
        var fitting = All.Where(theme => theme.On.Contains(featureKind));
        return Weighted(random, fitting, theme => month is >= 6 and <= 10 ? theme.RainWeight : theme.Weight);
    }

    /// <summary>Where an issue of that age stands.</summary>
    public static IssueStatus StatusAfter(Random random, TimeSpan age) => Weighted(random, Fates, fate => age.TotalDays switch
    {
        < 14 => fate.Fresh,
        < 90 => fate.Weeks,
        _ => fate.Old,
    }).Status;

    private static T Weighted<T>(Random random, IEnumerable<T> choices, Func<T, double> weight)
    {
        var all = choices.ToList();
        var left = random.NextDouble() * all.Sum(weight);
        foreach (var choice in all)
        {
            left -= weight(choice);
            if (left < 0)
                return choice;
        }

        return all[^1];
    }
}
