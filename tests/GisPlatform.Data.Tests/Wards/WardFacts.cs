namespace GisPlatform.Data.Tests.Wards;

/// <summary>What public sources say of the wards of 2019–2024: centre, area, and who borders on whom.</summary>
internal static class WardFacts
{
    public static readonly (string Code, string Name, double Lon, double Lat, double Km2, int People)[] Wards =
    [
        ("11368", "Cát Dài", 106.6711, 20.8531, 0.33, 7644), ("11371", "An Biên", 106.6788, 20.8537, 0.30, 9216),
        ("11374", "Lam Sơn", 106.6631, 20.8484, 0.50, 11207), ("11377", "An Dương", 106.6676, 20.8477, 0.20, 9585),
        ("11380", "Trần Nguyên Hãn", 106.6709, 20.8483, 0.27, 10510), ("11383", "Hồ Nam", 106.6748, 20.8482, 0.36, 12554),
        ("11386", "Trại Cau", 106.6818, 20.8504, 0.32, 7998), ("11389", "Dư Hàng", 106.6789, 20.8467, 0.28, 10968),
        ("11392", "Hàng Kênh", 106.6851, 20.8468, 0.37, 14479), ("11395", "Đông Hải", 106.6890, 20.8432, 0.42, 11941),
        ("11398", "Niệm Nghĩa", 106.6644, 20.8428, 0.53, 14011), ("11401", "Nghĩa Xá", 106.6704, 20.8409, 0.58, 15504),
        ("11404", "Dư Hàng Kênh", 106.6822, 20.8391, 1.47, 32643), ("11405", "Kênh Dương", 106.6887, 20.8328, 1.29, 18784),
        ("11407", "Vĩnh Niệm", 106.6805, 20.8253, 4.69, 32718),
    ];

    public static readonly (string Ward, string[] Neighbours)[] Neighbours =
    [
        ("Cát Dài", ["Trần Nguyên Hãn", "An Biên", "Hồ Nam", "Lam Sơn", "An Dương"]),
        ("An Biên", ["Trại Cau", "Hồ Nam"]),
        ("Lam Sơn", ["Niệm Nghĩa", "An Dương"]),
        ("An Dương", ["Trần Nguyên Hãn", "Niệm Nghĩa"]),
        ("Trần Nguyên Hãn", ["Hồ Nam", "Nghĩa Xá", "Niệm Nghĩa"]),
        ("Hồ Nam", ["Dư Hàng", "Trại Cau", "Dư Hàng Kênh", "Nghĩa Xá"]),
        ("Trại Cau", ["Hàng Kênh", "Dư Hàng"]),
        ("Dư Hàng", ["Dư Hàng Kênh", "Hàng Kênh"]),
        ("Hàng Kênh", ["Đông Hải", "Dư Hàng Kênh"]),
        ("Đông Hải", ["Dư Hàng Kênh", "Kênh Dương"]),
        ("Niệm Nghĩa", ["Nghĩa Xá"]),
        ("Nghĩa Xá", ["Vĩnh Niệm", "Dư Hàng Kênh"]),
        ("Dư Hàng Kênh", ["Kênh Dương", "Vĩnh Niệm"]),
        ("Kênh Dương", ["Vĩnh Niệm"]),
    ];

    /// <summary>Resolution 1232/NQ-UBTVQH15: which wards of 2024 make which ward of 2025.</summary>
    public static readonly (string Code, string[] From)[] Unions =
    [
        ("11371", ["11371", "11368", "11374"]), ("11383", ["11380", "11383", "11389"]), ("11395", ["11392", "11386", "11395"]),
        ("11401", ["11377", "11398", "11401"]), ("11404", ["11404"]), ("11405", ["11405"]), ("11407", ["11407"]),
    ];
}
