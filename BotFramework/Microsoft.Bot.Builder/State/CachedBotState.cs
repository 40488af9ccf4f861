using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>
    /// What a turn keeps of a state. A value that has been handed out may be changed by whoever holds it, so its JSON of that moment
    /// is remembered and compared at the end; values that nobody has asked for are neither serialized nor compared.
    /// </summary>
    public class CachedBotState
    {
        private static readonly JsonSerializerSettings Comparison = new()
        {
            ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
            TypeNameHandling = TypeNameHandling.None,
            MaxDepth = null,
        };

        // JSON of each value when it was first touched; null where there was no such value.
        private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);

        // What the last comparison has serialized already, so that accepting the same moment's values does not do it again.
        private readonly Dictionary<string, string> _now = new(StringComparer.Ordinal);
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

            Remember(name);
            switch (value)
            {
                case T typed:
                    return (true, typed);
                case null:
                    return (true, default);
            }

            // A storage without type names gives JSON: the object made of it takes its place, so that changes to it are kept.
            var converted = value is JToken json ? json.ToObject<T>() : JToken.FromObject(value).ToObject<T>();
            Values[name] = converted;
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
            if (_forced || (AllRemembered && Values.Count != _before.Values.Count(json => json is not null)))
            {
                return true;
            }

            foreach (var (name, json) in _before)
            {
                if ((_now[name] = Json(name)) != json)
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
                CollectionsMarshal.GetValueRefOrNullRef(_before, name) = _now.TryGetValue(name, out var json) ? json : Json(name);
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

        private void Remember(string name)
        {
            ref var json = ref CollectionsMarshal.GetValueRefOrAddDefault(_before, name, out var known);
            if (!known)
            {
                json = Json(name);
            }
        }

        private string Json(string name) =>
            Values.TryGetValue(name, out var value) ? JsonConvert.SerializeObject(value, Comparison) : null;
    }
}
