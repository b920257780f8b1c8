using Microsoft.EntityFrameworkCore.Design;

namespace GisPlatform.Data;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no server.</summary>
internal sealed class GisDbContextFactory : IDesignTimeDbContextFactory<GisDbContext>
{
    public GisDbContext CreateDbContext(string[] args) =>
        GisDatabase.CreateContext(GisDatabase.CreateDataSource("Host=localhost;Database=design_time"));
}
