using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Lets a storage read and write only types of a list, and those derived from them. What is refused is noted, and
/// <see cref="Verify"/> says so.
/// </summary>
public class AllowedTypesSerializationBinder : DefaultSerializationBinder
{
    private readonly HashSet<string> _refused = [];
    private readonly Lock _lock = new();

    public AllowedTypesSerializationBinder(IList<Type> allowedTypes = default)
    {
        AllowedTypes = allowedTypes ?? [];
    }

    public IList<Type> AllowedTypes { get; }

    /// <exception cref="InvalidOperationException">A type was met that is not allowed.</exception>
    public void Verify()
    {
        lock (_lock)
        {
            if (_refused.Count > 0)
            {
                throw new InvalidOperationException(
                    $"Types that are not in {nameof(AllowedTypes)} of {nameof(AllowedTypesSerializationBinder)}: {string.Join(", ", _refused)}");
            }
        }
    }

    public override void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        ArgumentNullException.ThrowIfNull(serializedType);
        Admit(serializedType, serializedType.AssemblyQualifiedName);
        assemblyName = null;
        typeName = serializedType.AssemblyQualifiedName;
    }

    public override Type BindToType(string assemblyName, string typeName)
    {
        var name = string.IsNullOrEmpty(assemblyName) ? typeName : $"{typeName}, {assemblyName}";
        var type = Type.GetType(name, throwOnError: false) ?? base.BindToType(assemblyName, typeName);
        return Admit(type, name) ? type : null;
    }

    private bool Admit(Type type, string name)
    {
        lock (_lock)
        {
            if (AllowedTypes.Contains(type))
            {
                return true;
            }

            if (AllowedTypes.Any(allowed => allowed.IsAssignableFrom(type)))
            {
                AllowedTypes.Add(type);
                return true;
            }

            _refused.Add(name);
            return false;
        }
    }
}
