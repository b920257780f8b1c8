using System.Runtime.InteropServices;

namespace GisPlatform.Api.Saturdays.Suggesting.Searching;

/// <summary>A thread of its own for work that takes seconds: none of the pool is kept from requests, and where processors are few, requests go first.</summary>
internal static class QuietThread
{
    // Beyond the process's own: where somebody else wants the processor, such a thread gets about a quarter of it.
    private const int Nicer = 5;
    private const int OfProcess = 0;

    /// <summary>Does the work there.</summary>
    public static Task<T> RunAsync<T>(Func<T> work) => Task.Factory.StartNew(
        () =>
        {
            // .NET's own priorities of threads mean nothing on Linux. There this concerns the calling thread alone (setpriority(2), "C library/kernel differences").
            if (OperatingSystem.IsLinux())
                _ = SetPriority(OfProcess, 0, GetPriority(OfProcess, 0) + Nicer);
            return work();
        },
        // Whoever waits goes on elsewhere: the rest of a request is not for a thread that lets others go first.
        CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach | TaskCreationOptions.RunContinuationsAsynchronously, TaskScheduler.Default);

    [DllImport("libc", EntryPoint = "getpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetPriority(int which, int who);

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);
}
