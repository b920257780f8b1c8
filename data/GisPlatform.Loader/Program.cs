using System.CommandLine;
using GisPlatform.Data;
using GisPlatform.Loader.Commands;
using Npgsql;

var root = new RootCommand("Sets up and fills the GIS platform's database.")
{
    DbCommand.Create(),
    LoadCommand.Create(),
    GenerateCommand.Create(),
    AccountsCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is DatabaseSetupException or GisPlatform.Loader.LoadException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
catch (NpgsqlException exception)
{
    Console.Error.WriteLine($"The database refused: {exception.Message}");
    return 1;
}
