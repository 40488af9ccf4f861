namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors to named values.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
