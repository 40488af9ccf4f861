namespace ServiceBot.Dialogs.Knowledge;

/// <summary>Hears of each answer from a fact that is due for review .</summary>
public interface IStaleFacts
{
    void Said(KnowledgeEntry entry);
}
