using QRCoder;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>Draws an address as a QR code.</summary>
public static class QrCode
{
    /// <summary>An svg element, drawn by one path.</summary>
    /// <param name="address">What a phone shall open.</param>
    /// <param name="label">What it is, for those who do not see it.</param>
    public static string Draw(string address, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = string.Concat(
            from y in Enumerable.Range(0, modules.Count)
            from x in Enumerable.Range(0, modules.Count)
            where modules[y][x]
            select $"M{x} {y}h1v1h-1z");
        return $"<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules.Count} {modules.Count}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"{label}\">"
            + $"<rect width=\"{modules.Count}\" height=\"{modules.Count}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>";
    }
}
