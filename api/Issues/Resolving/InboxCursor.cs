using System.Buffers.Binary;
using System.Buffers.Text;
using GisPlatform.Api.Common;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>The place in an inbox behind an issue.</summary>
/// <param name="At">When it was reported.</param>
/// <param name="Id">Its id.</param>
internal sealed record InboxCursor(DateTimeOffset At, Guid Id)
{
    // 31 December 9999, the last day that DateTimeOffset knows.
    private const long LastTick = 3_155_378_975_999_999_999;

    public static InboxCursor Read(string cursor)
    {
        Span<byte> bytes = stackalloc byte[24];
        if (!Base64Url.IsValid(cursor, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(cursor, bytes, out _)
            || BinaryPrimitives.ReadInt64BigEndian(bytes) is < 0 or > LastTick)
            throw AppError.BadInput("after", "'after' không phải là một con trỏ của hộp thư này.", "'after' is no cursor of this inbox.");
        return new InboxCursor(new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes), TimeSpan.Zero), new Guid(bytes[8..]));
    }

    public string Write()
    {
        Span<byte> bytes = stackalloc byte[24];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.UtcTicks);
        Id.TryWriteBytes(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }
}
