using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>Pages for staff in front of an API that says what a test wants.</summary>
public abstract class StaffTest : BunitContext
{
    protected StaffTest()
    {
        Languages.Speak("vi");
        JSInterop.Mode = JSRuntimeMode.Loose;
        var http = new HttpClient(Api) { BaseAddress = new Uri("http://map/") };
        Services.AddSingleton(http);
        Services.AddSingleton(new GraphQLClient(http));
        Services.AddSingleton<DevicePhotos>(Photos = new MemoryPhotos(JSInterop.JSRuntime, new HttpClient(Api) { BaseAddress = new Uri("http://map/") }));
        Services.AddSingleton<BrowserStore>(Store = new MemoryStore(JSInterop.JSRuntime));
    }

    /// <summary>Somebody is signed in.</summary>
    protected void SignedIn(string role = "OFFICIAL", bool needsSecondFactor = false, string? ward = "11404") => Api.Operation("SignedIn", new JsonObject
    {
        ["me"] = new JsonObject
        {
            ["id"] = "1", ["email"] = "lan@example.org", ["name"] = "Nguyễn Thị Lan", ["role"] = role, ["ward"] = role == "OFFICIAL" ? ward : null,
            ["department"] = null, ["categories"] = new JsonArray(), ["secondFactor"] = false, ["needsSecondFactor"] = needsSecondFactor,
        },
        ["place"] = new JsonObject { ["mailIsLocal"] = true, ["defaultWardsAsOf"] = "2024-12-31" },
    }.ToJsonString());

    /// <summary>The place, with two wards and three categories, the last of them private.</summary>
    protected void AnswerPlace()
    {
        Api.Operation("StaffPlace", """
            { "place": { "nameVi": "Quận Lê Chân", "nameEn": "Lê Chân District", "bounds": [106.64, 20.81, 106.7, 20.86], "today": "2026-11-23",
                         "timeZone": "Asia/Ho_Chi_Minh", "defaultWardsAsOf": "2024-12-31", "hasDemoData": true, "wardMaps": [] },
              "categories": [
                { "code": "LITTER", "nameVi": "Rác thải", "nameEn": "Litter", "icon": "litter", "colour": "#5b3000", "unit": "m3", "geometryKinds": ["POINT"], "isPublic": true },
                { "code": "DRAIN", "nameVi": "Cống rãnh", "nameEn": "Drain", "icon": "drain", "colour": "#123456", "unit": "m", "geometryKinds": ["POINT", "LINE"], "isPublic": true },
                { "code": "HOUSEHOLD_SUPPORT", "nameVi": "Hỗ trợ hộ dân", "nameEn": "Household support", "icon": "home", "colour": "#654321", "unit": "pieces", "geometryKinds": ["POINT"], "isPublic": false } ] }
            """);
        Api.Operation("WardNames", """{ "wards": [ { "code": "11383", "name": "Cát Dài", "bounds": [106.67, 20.84, 106.68, 20.86] }, { "code": "11404", "name": "Dư Hàng Kênh", "bounds": [106.67, 20.82, 106.69, 20.84] } ] }""");
    }

    private protected FakeApi Api { get; } = new();

    private protected MemoryPhotos Photos { get; }

    private protected MemoryStore Store { get; }

    protected Bunit.TestDoubles.BunitNavigationManager Navigation => (Bunit.TestDoubles.BunitNavigationManager)Services.GetRequiredService<NavigationManager>();
}
