namespace GisPlatform.Loader;

/// <summary>Input that cannot be loaded; the message names the file and row and says what to mend.</summary>
/// <param name="message">One sentence.</param>
/// <param name="inner">The cause.</param>
public sealed class LoadException(string message, Exception? inner = null) : Exception(message, inner);
