using System.Text.Json.Nodes;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>An inbox of three reports of one ward, the first of them overdue.</summary>
public abstract class InboxTest : StaffTest
{
    protected InboxTest()
    {
        Services.AddSingleton<IMapView>(Map);
        Services.AddSingleton(new LiveIssues(Feed));
        AnswerPlace();
    }

    private protected FakeFeed Feed { get; } = new();

    private protected FakeMap Map { get; } = new();

    private protected ManualClock Clock { get; } = new(new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));

    protected static JsonObject Issue(int number, string status = "REPORTED", int version = 1, string category = "LITTER", double lon = 106.68) => new()
    {
        ["id"] = $"00000000-0000-0000-0000-00000000000{number}", ["reference"] = $"LC-2026-00000{number}", ["version"] = version, ["title"] = $"Rác số {number}",
        ["description"] = "Túi rác ven đường", ["status"] = status, ["severity"] = 3, ["address"] = null, ["residentsGroup"] = null,
        ["reportedAt"] = $"2026-11-1{number}T02:00:00Z", ["confirmations"] = 0, ["origin"] = "REPORT",
        ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(lon, 20.83) },
        ["anchor"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(lon, 20.83) },
        ["category"] = new JsonObject { ["code"] = category }, ["ward"] = new JsonObject { ["code"] = "11404", ["name"] = "Dư Hàng Kênh" }, ["photos"] = new JsonArray(),
    };

    protected void AnswerInbox(params JsonObject[] issues) => Api.Operation("Inbox", new JsonObject
    {
        ["inbox"] = new JsonObject
        {
            ["totalCount"] = issues.Length, ["overdueCount"] = 1, ["next"] = null,
            ["entries"] = new JsonArray([.. issues.Select((issue, at) => Entry((JsonObject)issue.DeepClone(), at))]),
        },
        ["waiting"] = new JsonObject { ["photoCount"] = 2, ["textCount"] = 1 },
    }.ToJsonString());

    private static JsonObject Entry(JsonObject issue, int at = 0) => new()
    {
        ["dueAt"] = $"2026-11-{22 + at}T16:00:00Z", ["issue"] = issue,
        ["reporter"] = at > 0 ? null : new JsonObject { ["name"] = "Bà Hoa", ["phone"] = "0901 234 567", ["email"] = null },
    };

    protected void AnswerIssue(JsonObject issue, params JsonObject[] history)
    {
        var whole = (JsonObject)issue.DeepClone();
        whole["history"] = new JsonArray([.. history.Length > 0 ? history : [Event("STATUS", "REPORTED")]]);
        Api.Operation("InboxIssue", new JsonObject { ["entry"] = Entry(whole) }.ToJsonString());
    }

    protected static JsonObject Event(string kind, string toStatus, string? note = null, string? from = null, string? to = null, bool isInternal = false) => new()
    {
        ["at"] = "2026-11-20T02:00:00Z", ["role"] = "OFFICIAL", ["kind"] = kind, ["fromValue"] = from, ["toValue"] = to, ["toStatus"] = toStatus, ["note"] = note,
        ["isInternal"] = isInternal, ["photoCount"] = 0,
    };

    protected void AnswerChange(string operation, string status) =>
        Api.Operation(operation, new JsonObject { ["issue"] = new JsonObject { ["id"] = "1", ["version"] = 2, ["status"] = status } }.ToJsonString());

    protected IRenderedComponent<InboxPanel> Open(string query = "", string role = Roles.Official)
    {
        Navigation.NavigateTo($"/inbox{query}");
        var me = new MeInfo("1", "lan@example.org", "Lan", role, role == Roles.Official ? "11404" : null, null, [], true, false);
        return Render<InboxPanel>(parameters => parameters.Add(panel => panel.Me, me).Add(panel => panel.Clock, Clock));
    }

    protected IRenderedComponent<InboxPanel> OpenList(string query = "")
    {
        var panel = Open(query);
        panel.WaitForState(() => panel.FindAll(".inbox-list > li").Count > 0);
        return panel;
    }
}
