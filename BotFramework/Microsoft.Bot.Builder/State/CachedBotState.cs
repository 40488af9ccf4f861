using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>
    /// What a turn keeps of a state. A value that has been handed out may be changed by whoever holds it, so what it was at that moment
    /// is remembered and compared at the end; values that nobody has asked for are neither serialized nor compared.
    /// </summary>
    public class CachedBotState
    {
        private static readonly JsonSerializer Comparison = new()
        {
            ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
            ContractResolver = CompactContractResolver.Instance,
            MaxDepth = null,
        };

        // What each value was when it was first touched; null where there was none.
        private readonly Dictionary<string, byte[]> _before = new(StringComparer.Ordinal);

        // What the last comparison has serialized already, so that accepting the same moment's values does not do it again.
        private readonly Dictionary<string, byte[]> _now = new(StringComparer.Ordinal);
        private bool _forced;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            Values = state ?? new ConcurrentDictionary<string, object>();
        }

        /// <summary>All values, to read and to write.</summary>
        public IDictionary<string, object> State
        {
            get
            {
                RememberAll();
                return Values;
            }

            set
            {
                RememberAll();
                Values = value;
            }
        }

        internal IDictionary<string, object> Values { get; private set; }

        // True after a look at State: what has been added there since is a change too.
        private bool AllRemembered { get; set; }

        internal (bool Found, T Value) Find<T>(string name)
        {
            if (!Values.TryGetValue(name, out var value))
            {
                return (false, default);
            }

            var first = Remember(name);
            switch (value)
            {
                case T typed:
                    return (true, typed);
                case null:
                    return (true, default);
            }

            // A storage without type names gives JSON: the object made of it takes its place, so that changes to it are kept.
            // Becoming an object is none.
            var converted = value is JToken json ? json.ToObject<T>() : JToken.FromObject(value).ToObject<T>();
            Values[name] = converted;
            if (first)
            {
                _before[name] = Image(name);
            }

            return (true, converted);
        }

        internal void Put(string name, object value)
        {
            Remember(name);
            Values[name] = value;
        }

        internal void Drop(string name)
        {
            Remember(name);
            Values.Remove(name);
        }

        internal void ForceChange() => _forced = true;

        internal bool IsChanged()
        {
            _now.Clear();
            if (_forced || (AllRemembered && Values.Count != _before.Values.Count(image => image is not null)))
            {
                return true;
            }

            foreach (var (name, image) in _before)
            {
                if (!Same(_now[name] = Image(name), image))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>What is here now is what is stored.</summary>
        internal void Accept()
        {
            _forced = false;
            foreach (var name in _before.Keys)
            {
                CollectionsMarshal.GetValueRefOrNullRef(_before, name) = _now.TryGetValue(name, out var image) ? image : Image(name);
            }

            _now.Clear();

            if (AllRemembered)
            {
                RememberAll();
            }
        }

        private void RememberAll()
        {
            AllRemembered = true;
            foreach (var name in Values.Keys)
            {
                Remember(name);
            }
        }

        /// <returns>Whether the value had not been touched yet.</returns>
        private bool Remember(string name)
        {
            ref var image = ref CollectionsMarshal.GetValueRefOrAddDefault(_before, name, out var known);
            if (!known)
            {
                image = Image(name);
            }

            return !known;
        }

        private static bool Same(byte[] now, byte[] before) =>
            now is null || before is null ? now == before : now.AsSpan().SequenceEqual(before);

        private byte[] Image(string name) => Values.TryGetValue(name, out var value) ? TokenWriter.Write(value, Comparison) : null;
    }
}
