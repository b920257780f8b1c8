using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Speaks to the API's endpoints below <c>/account</c>: those of ASP.NET Core Identity, and a few more.</summary>
/// <param name="http">Its base address is the API's.</param>
public sealed class AccountClient(HttpClient http)
{
    /// <summary>Sends what was filled in.</summary>
    /// <param name="path">Path below <c>/account</c>.</param>
    /// <param name="body">The fields.</param>
    /// <exception cref="AccountException">The API refused, or could not be reached.</exception>
    public async Task SendAsync(string path, JsonObject body)
    {
        using var response = await AskAsync(HttpMethod.Post, path, body);
    }

    /// <summary>The same, where the answer tells something.</summary>
    /// <exception cref="AccountException">The API refused, or could not be reached.</exception>
    public async Task<T> SendAsync<T>(string path, JsonObject body, JsonTypeInfo<T> shape) where T : class
    {
        using var response = await AskAsync(HttpMethod.Post, path, body);
        return await ReadAsync(response, shape);
    }

    /// <summary>Asks for something.</summary>
    /// <exception cref="AccountException">The API refused, or could not be reached.</exception>
    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> shape) where T : class
    {
        using var response = await AskAsync(HttpMethod.Get, path, null);
        return await ReadAsync(response, shape);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, $"account/{path}");
        request.Headers.AcceptLanguage.ParseAdd(Languages.Code);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            var response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw new AccountException(await ProblemOfAsync(response));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            throw new AccountException(null, exception);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            return await JsonSerializer.DeserializeAsync(body, shape) ?? throw new AccountException(null);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException)
        {
            throw new AccountException(null, exception);
        }
    }

    private static async Task<AccountProblem?> ProblemOfAsync(HttpResponseMessage response)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            return await JsonSerializer.DeserializeAsync(body, StaffJson.Default.AccountProblem);
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException)
        {
            return null;
        }
    }
}
