namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>What became of a place over the time steps.</summary>
public enum TrendClass
{
    /// <summary>None of the others.</summary>
    None,

    /// <summary>Hot in the last step, and never before.</summary>
    NewHot,

    /// <summary>Hot in the last two or more steps without a break, never before, and in less than 90 % of all.</summary>
    ConsecutiveHot,

    /// <summary>Hot in 90 % of the steps and in the last, and growing hotter.</summary>
    IntensifyingHot,

    /// <summary>Hot in 90 % of the steps and in the last, without trend.</summary>
    PersistentHot,

    /// <summary>Hot in 90 % of the steps and in the last, and cooling.</summary>
    DiminishingHot,

    /// <summary>Hot in the last step and now and then before, never cold.</summary>
    SporadicHot,

    /// <summary>Hot in the last step, and cold in some step before.</summary>
    OscillatingHot,

    /// <summary>Hot in 90 % of the steps, but neither hot nor cold in the last.</summary>
    HistoricalHot,

    /// <summary>Cold in the last step, and never before.</summary>
    NewCold,

    /// <summary>Cold in the last two or more steps without a break, never before, and in less than 90 % of all.</summary>
    ConsecutiveCold,

    /// <summary>Cold in 90 % of the steps and in the last, and growing colder.</summary>
    IntensifyingCold,

    /// <summary>Cold in 90 % of the steps and in the last, without trend.</summary>
    PersistentCold,

    /// <summary>Cold in 90 % of the steps and in the last, and warming.</summary>
    DiminishingCold,

    /// <summary>Cold in the last step and now and then before, never hot.</summary>
    SporadicCold,

    /// <summary>Cold in the last step, and hot in some step before.</summary>
    OscillatingCold,

    /// <summary>Cold in 90 % of the steps, but neither hot nor cold in the last.</summary>
    HistoricalCold,
}
