namespace GisPlatform.MapClient.Api;

/// <summary>The API refused, in the reader's language, or could not be reached (then the message is empty).</summary>
/// <param name="message">From the API.</param>
/// <param name="code"><c>extensions.code</c>.</param>
/// <param name="field"><c>extensions.field</c>.</param>
/// <param name="inner">The cause.</param>
public sealed class GraphQLException(string message, string? code, string? field = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary><c>extensions.code</c>, or null when the API could not be reached.</summary>
    public string? Code { get; } = code;

    /// <summary><c>extensions.field</c>: the input at fault, or null.</summary>
    public string? Field { get; } = field;

    /// <summary>What to tell the reader: the API's words, or that it could not be reached.</summary>
    public string Text => Message.Length > 0 ? Message : ShellText.Offline;
}
