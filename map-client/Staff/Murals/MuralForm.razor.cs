using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>What staff say of a mural: of a new one, or of one that is there.</summary>
public sealed partial class MuralForm
{
    /// <summary>What is written so far.</summary>
    [Parameter, EditorRequired]
    public required MuralDraft Draft { get; set; }

    /// <summary>Whether it is not there yet.</summary>
    [Parameter]
    public bool IsNew { get; set; }

    /// <summary>Whether photos may be added.</summary>
    [Parameter]
    public bool HasPhotos { get; set; }

    /// <summary>Photos that a resident sent; null: it is no suggestion.</summary>
    [Parameter]
    public IReadOnlyList<SuggestedMuralPhoto>? Told { get; set; }

    /// <summary>Whether a tap on the map puts it there.</summary>
    [Parameter]
    public bool IsPlacing { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>What somebody else has saved meanwhile.</summary>
    [Parameter]
    public KeptMural? Theirs { get; set; }

    /// <summary>What the form began with.</summary>
    [Parameter]
    public MuralDraft? Opened { get; set; }

    /// <summary>Whether it is being saved.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Told of what is written.</summary>
    [Parameter]
    public EventCallback<MuralDraft> OnDraft { get; set; }

    /// <summary>Told whether a tap on the map shall put it there.</summary>
    [Parameter]
    public EventCallback<bool> OnPlacing { get; set; }

    /// <summary>Asks to save it.</summary>
    [Parameter]
    public EventCallback OnSave { get; set; }

    /// <summary>Asks for what the other has saved.</summary>
    [Parameter]
    public EventCallback OnTake { get; set; }

    private bool HasMore => Opened is { } opened && $"{opened.AccessVi}{opened.AccessEn}{opened.MaterialsVi}{opened.MaterialsEn}".Length > 0;

    private Task Say(MuralDraft draft) => OnDraft.InvokeAsync(draft);
}
