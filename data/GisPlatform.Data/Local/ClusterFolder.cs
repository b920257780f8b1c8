using System.Security.Cryptography;
using System.Text;

namespace GisPlatform.Data.Local;

/// <summary>Where a private cluster lies, and which user runs it.</summary>
/// <remarks>
/// PostgreSQL refuses to run as root, so root hands the data to the postgres user. Where that user may not enter the checkout
/// (a home folder, for instance), the data goes to the postgres user's own home and <c>.local</c> keeps a note of it.
/// </remarks>
internal sealed class ClusterFolder
{
    private const string PostgresHome = "/var/lib/postgresql";
    private readonly string _notes;

    private ClusterFolder(string notes, string data) => (_notes, Data) = (notes, data);

    /// <summary>The data folder, which only the owner may read.</summary>
    public string Data { get; }

    /// <summary>The server's log, beside the data.</summary>
    public string Log => $"{Data}.log";

    /// <summary>Whether <c>initdb</c> has finished: it writes the password last.</summary>
    public bool IsMade => File.Exists(PasswordFile) && Directory.Exists(Data);

    /// <summary>The superuser's password; readable by the user of the checkout alone.</summary>
    public string PasswordFile => Path.Combine(_notes, "password");

    /// <summary>The port used last.</summary>
    public string PortFile => Path.Combine(_notes, "port");

    /// <summary>Held while starting or stopping, so that two processes do not do it at once.</summary>
    public string LockFile => Path.Combine(_notes, "lock");

    /// <summary>Finds the folder, or decides where it will be.</summary>
    /// <param name="localFolder">The checkout's <c>.local</c>.</param>
    /// <param name="name">Name of the cluster below it.</param>
    public static async Task<ClusterFolder> OpenAsync(string localFolder, string name, CancellationToken cancellationToken)
    {
        var notes = Path.Combine(Path.GetFullPath(localFolder), name);
        Directory.CreateDirectory(notes);
        var note = Path.Combine(notes, "data-folder");
        if (File.Exists(note))
            return new ClusterFolder(notes, (await File.ReadAllTextAsync(note, cancellationToken)).Trim());

        var data = Path.Combine(notes, "data");
        if (Environment.IsPrivilegedProcess && !await OwnerProcess.CanEnterAsync(notes, cancellationToken))
            data = Path.Combine(PostgresHome, $"gis-platform-{name}-{ShortHash(notes)}");
        await File.WriteAllTextAsync(note, data, cancellationToken);
        return new ClusterFolder(notes, data);
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
