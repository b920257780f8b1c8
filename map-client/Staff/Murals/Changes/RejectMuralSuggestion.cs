namespace GisPlatform.MapClient.Staff.Murals.Changes;

/// <summary>A suggestion is turned down.</summary>
/// <param name="Told">The suggestion.</param>
/// <param name="Reason">Why; for staff.</param>
public sealed record RejectMuralSuggestion(SuggestedMural Told, string Reason) : MuralChange(new System.Text.Json.Nodes.JsonObject { ["id"] = Told.Id, ["reason"] = Reason });
