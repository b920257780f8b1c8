using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.MapClient.Staff.Shell;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>
/// What this device keeps for work in the field: for each account its plans, what it has said and not sent, and what is being filled in. Nobody is
/// shown what is another account's; signing out takes one's own away.
/// </summary>
/// <param name="store">The browser's store.</param>
/// <param name="photos">Photos on this device.</param>
public sealed class OnSiteStore(BrowserStore store, DevicePhotos photos)
{
    private const string Device = "onsite";
    private const int MostDays = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>Tells of who is signed in, wherever that is heard: another's plan is not shown from then on.</summary>
    /// <param name="store">The browser's store.</param>
    /// <param name="account">Id of the account; null: nobody is.</param>
    public static async Task SeenAsync(BrowserStore store, string? account)
    {
        if (await store.ReadAsync(Device, StaffJson.Default.OnSiteDevice) is { Current: { } current } device && current != account)
            await store.WriteAsync(Device, device with { Current = null }, StaffJson.Default.OnSiteDevice);
    }

    /// <summary>Whose plans lie here.</summary>
    public async Task<OnSiteDevice> DeviceAsync() => await store.ReadAsync(Device, StaffJson.Default.OnSiteDevice) ?? new OnSiteDevice(null, []);

    /// <summary>An account's plans.</summary>
    public Task<KeptDays?> DaysAsync(string account) => store.ReadAsync(DaysOf(account), StaffJson.Default.KeptDays);

    /// <summary>Keeps a plan for the account that has read it; old ones go.</summary>
    public async Task KeepAsync(StaffContext who, DateOnly date, KeptDay day)
    {
        var device = await DeviceAsync();
        var account = new DeviceAccount(who.Me.Id, who.Me.DisplayName);
        await store.WriteAsync(Device, new OnSiteDevice(account.Id, [.. device.Accounts.Where(other => other.Id != account.Id), account]), StaffJson.Default.OnSiteDevice);
        var before = await DaysAsync(account.Id);
        var days = (before?.Days ?? new Dictionary<string, KeptDay>()).Where(pair => pair.Key != date.Iso() && day.ReadAt - pair.Value.ReadAt < Longest).OrderByDescending(pair => pair.Value.ReadAt).Take(MostDays - 1)
            .Append(KeyValuePair.Create(date.Iso(), day with { Saturday = day.Saturday?.ToKeep() })).ToDictionary();
        await store.WriteAsync(DaysOf(account.Id), new KeptDays(who.Me, who.Place, days, before?.Crew), StaffJson.Default.KeptDays);
    }

    /// <summary>Remembers whose sites were looked at.</summary>
    public async Task ChooseCrewAsync(string account, string? crew)
    {
        if (await DaysAsync(account) is { } days && days.Crew != crew)
            await store.WriteAsync(DaysOf(account), days with { Crew = crew }, StaffJson.Default.KeptDays);
    }

    /// <summary>What an account has said, oldest first.</summary>
    public async Task<SiteEntry[]> EntriesAsync(string account) => await store.ReadAsync(EntriesOf(account), StaffJson.Default.SiteEntryArray) ?? [];

    /// <summary>Changes what it has said; what another tab has changed meanwhile stays so.</summary>
    public async Task<SiteEntry[]> ChangeAsync(string account, Func<SiteEntry[], IEnumerable<SiteEntry>> change)
    {
        var changed = change(await EntriesAsync(account)).ToArray();
        await store.WriteAsync(EntriesOf(account), changed, StaffJson.Default.SiteEntryArray);
        return changed;
    }

    /// <summary>What is being filled in, by date and issue.</summary>
    public async Task<Dictionary<string, SiteForm>> FormsAsync(string account) => await store.ReadAsync(FormsOf(account), StaffJson.Default.DictionaryStringSiteForm) ?? [];

    /// <summary>Keeps what is being filled in, and its photos longer than a day.</summary>
    public async Task KeepFormAsync(string account, string site, SiteForm form)
    {
        var forms = await FormsAsync(account);
        forms.Remove(site);
        if (!form.IsEmpty)
            forms[site] = form;
        await store.WriteAsync(FormsOf(account), forms, StaffJson.Default.DictionaryStringSiteForm);
        await photos.HoldAsync(form.PhotoIds, account);
    }

    /// <summary>How many entries of an account have not arrived.</summary>
    public async Task<int> UnsentAsync(string account) => (await EntriesAsync(account)).Count(entry => entry.IsUnsent);

    /// <summary>Others who have something unsent here.</summary>
    public async Task<IReadOnlyList<(string Name, int Count)>> OthersAsync(string account)
    {
        var others = new List<(string, int)>();
        foreach (var other in (await DeviceAsync()).Accounts.Where(other => other.Id != account))
        {
            if (await UnsentAsync(other.Id) is > 0 and var count)
                others.Add((other.Name, count));
        }

        return others;
    }

    /// <summary>Takes all of an account away from this device.</summary>
    public async Task ForgetAsync(string account)
    {
        var device = await DeviceAsync();
        await store.WriteAsync(Device, new OnSiteDevice(device.Current == account ? null : device.Current, [.. device.Accounts.Where(other => other.Id != account)]), StaffJson.Default.OnSiteDevice);
        foreach (var name in new[] { DaysOf(account), EntriesOf(account), FormsOf(account) })
            await store.RemoveAsync(name);
        await photos.LetGoAsync(account);
    }

    private static string DaysOf(string account) => $"{Device}-days-{account}";

    private static string EntriesOf(string account) => $"{Device}-entries-{account}";

    private static string FormsOf(string account) => $"{Device}-forms-{account}";
}
