using ServiceBot.Devices;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Documents;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Training;
using ServiceBot.Documents;
using ServiceBot.ServicePoints;
using ServiceBot.Training;

namespace ServiceBot.Wording;

/// <summary>All that is read from <c>templates/</c> once: the wording, and the tables that refer to it.</summary>
internal sealed record WordingTables(TemplateCatalog Catalog, DocumentTable Documents, MarketTable Markets, PlaceNames Places, Holidays Holidays, TrainingTable Training)
{
    /// <exception cref="WordingException">Something is missing or broken.</exception>
    public static WordingTables Load(string directory)
    {
        var catalog = TemplateCatalog.Load(directory);
        return new(
            catalog, DocumentFile.Load(directory, catalog.Keys.Contains), MarketFile.Load(directory, catalog.Keys.Contains), PlaceNamesFile.Load(directory), HolidayFile.Load(directory),
            TrainingFile.Load(directory));
    }
}
