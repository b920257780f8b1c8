using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data.Murals;

namespace GisPlatform.Api.Murals;

/// <summary>Whose work murals are: an official's in the own ward, unless the own department does other things; a planner's anywhere.</summary>
public static class MuralRights
{
    /// <summary>Category of the issues that walls and murals are about; a place need not have it.</summary>
    public const string Category = "MURAL_WALL";

    /// <summary>Whether murals of a part of the place are somebody's work.</summary>
    public static bool Covers(Actor actor, int wardPart) => actor.Covers(wardPart, Category);

    /// <summary>Keeps an actor from others' murals.</summary>
    /// <exception cref="AppError">FORBIDDEN.</exception>
    public static void MustCover(Actor actor, int wardPart)
    {
        if (!Covers(actor, wardPart))
            throw new AppError(ErrorCode.Forbidden, null, "Tranh này không thuộc phường hoặc lĩnh vực của bạn.", "This mural is not of your ward or department.");
    }

    /// <summary>The refusal of an id that no mural has.</summary>
    public static AppError NotFound(string field) => new(ErrorCode.NotFound, field, "Không tìm thấy bức tranh này.", "There is no such mural.");

    /// <summary>An id that comes from outside.</summary>
    /// <exception cref="AppError">It is no UUID.</exception>
    public static Guid ParseId(string id, string field) => Guid.TryParse(id, out var key)
        ? key
        : throw AppError.BadInput(field, $"'{field}' không phải là UUID.", $"'{field}' is not a UUID.");

    /// <summary>What a status is called.</summary>
    public static string Word(MuralStatus status, bool isEnglish) => (status, isEnglish) switch
    {
        (MuralStatus.Visible, false) => "còn đẹp",
        (MuralStatus.Faded, false) => "đã phai",
        (MuralStatus.Lost, false) => "không còn",
        (MuralStatus.Visible, true) => "in good colours",
        (MuralStatus.Faded, true) => "faded",
        _ => "gone",
    };
}
