using GisPlatform.Api;
using GisPlatform.Data;

var builder = WebApplication.CreateBuilder(args);
var connectionString = await GisConnection.ResolveAsync(builder.Configuration.GetConnectionString("Gis"));
builder.Services.AddGisPlatform(connectionString, builder.Configuration);
builder.AddGisTelemetry();
var app = builder.Build();
app.UseGisPlatform();
await app.RunAsync();
