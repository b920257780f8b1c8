using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Categories;
using GisPlatform.MapClient.Staff.Crews;
using GisPlatform.MapClient.Staff.Planner;
using GisPlatform.MapClient.Staff.Inbox;
using GisPlatform.MapClient.Staff.Inbox.Actions;
using GisPlatform.MapClient.Staff.Inbox.Content;
using GisPlatform.MapClient.Staff.Murals;
using GisPlatform.MapClient.Staff.Murals.Changes;
using GisPlatform.MapClient.Staff.OnSite;
using GisPlatform.MapClient.Staff.Places;
using GisPlatform.MapClient.Staff.Saturdays;
using GisPlatform.MapClient.Staff.Saturdays.Actions;
using GisPlatform.MapClient.Staff.Saturdays.Candidates;
using GisPlatform.MapClient.Staff.Saturdays.Season;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;

namespace GisPlatform.MapClient.Staff;

/// <summary>Reads and writes without reflection, which trimming would break.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(AccountProblem))]
[JsonSerializable(typeof(PlannerStart))]
[JsonSerializable(typeof(PlannerScene))]
[JsonSerializable(typeof(PlannerMapEvent))]
[JsonSerializable(typeof(PictureWords))]
[JsonSerializable(typeof(FindHotspots))]
[JsonSerializable(typeof(FindClusters))]
[JsonSerializable(typeof(FindCellIssues))]
[JsonSerializable(typeof(FindChartFigures))]
[JsonSerializable(typeof(FindNeglect))]
[JsonSerializable(typeof(FindPrivateHotspots))]
[JsonSerializable(typeof(ProposeForSaturday))]
[JsonSerializable(typeof(WithdrawProposal))]
[JsonSerializable(typeof(FindProposals))]
[JsonSerializable(typeof(IReadOnlyList<SignInProvider>))]
[JsonSerializable(typeof(TwoFactorInfo))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(AccountList))]
[JsonSerializable(typeof(InviteAccount))]
[JsonSerializable(typeof(SetAccountRights))]
[JsonSerializable(typeof(LockAccount))]
[JsonSerializable(typeof(CategoryList))]
[JsonSerializable(typeof(AddCategory))]
[JsonSerializable(typeof(EditCategory))]
[JsonSerializable(typeof(CrewList))]
[JsonSerializable(typeof(AddCrew))]
[JsonSerializable(typeof(EditCrew))]
[JsonSerializable(typeof(SaturdayStart))]
[JsonSerializable(typeof(SaturdayScene))]
[JsonSerializable(typeof(SaturdayMapEvent))]
[JsonSerializable(typeof(DroppedSite))]
[JsonSerializable(typeof(SaturdayChanged))]
[JsonSerializable(typeof(FindPlan))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(FindCandidates))]
[JsonSerializable(typeof(FindPrivateCandidates))]
[JsonSerializable(typeof(FindShortlist))]
[JsonSerializable(typeof(FindCandidate))]
[JsonSerializable(typeof(ProposeForDay))]
[JsonSerializable(typeof(FindSeason))]
[JsonSerializable(typeof(SitesSuggested))]
[JsonSerializable(typeof(WhyNotSite))]
[JsonSerializable(typeof(Inbox.Inbox))]
[JsonSerializable(typeof(InboxIssue))]
[JsonSerializable(typeof(OriginalCandidates))]
[JsonSerializable(typeof(WaitingContent))]
[JsonSerializable(typeof(StaffAnswer))]
[JsonSerializable(typeof(ComingSaturday))]
[JsonSerializable(typeof(OnSitePlan))]
[JsonSerializable(typeof(SendOutcome))]
[JsonSerializable(typeof(OnSiteDevice))]
[JsonSerializable(typeof(KeptDays))]
[JsonSerializable(typeof(SiteEntry[]))]
[JsonSerializable(typeof(Dictionary<string, SiteForm>))]
[JsonSerializable(typeof(KeptMurals))]
[JsonSerializable(typeof(KeptMuralDetail))]
[JsonSerializable(typeof(MuralSources))]
[JsonSerializable(typeof(MuralAnswer))]
[JsonSerializable(typeof(StaffPlace))]
[JsonSerializable(typeof(WardNames))]
internal sealed partial class StaffJson : JsonSerializerContext;
