using Microsoft.Data.Sqlite;
using ServiceBot.Storage;

namespace ServiceBot.Orders;

internal sealed class SqliteOrderTable(DatabaseFile database) : IOrderTable, IDisposable
{
    private readonly SqlitePool<Reads> _pool = new(database.ConnectionString, connection => new Reads(connection));

    public ValueTask<StoredOrder?> FindAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Find(key)));

    public ValueTask<IReadOnlyList<StoredOrder>> OfCustomerAsync(string customerId, int most, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<StoredOrder>>(_pool.Read(reads => reads.OfCustomer(customerId, most)));

    public ValueTask<bool> WasShownAsync(long conversation, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.WasShown(conversation, key)));

    public ValueTask<(int Tries, DateTimeOffset Until)?> TriesAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pool.Read(reads => reads.Tries(key)));

    public void Dispose() => _pool.Dispose();

    private sealed class Reads(SqliteConnection connection) : IDisposable
    {
        private const string Columns = "key, customer_id, email, telephone, json";

        private readonly SqliteStatement _byKey = new(connection, $"SELECT {Columns} FROM orders WHERE key = $1");
        private readonly SqliteStatement _ofCustomer = new(connection, $"SELECT {Columns} FROM orders WHERE customer_id = $1 ORDER BY ordered_at DESC LIMIT $2");
        private readonly SqliteStatement _shown = new(connection, "SELECT 1 FROM shown_orders WHERE conversation_key = $1 AND order_key = $2");
        private readonly SqliteStatement _tries = new(connection, "SELECT tries, until FROM lookup_limits WHERE key = $1");

        public StoredOrder? Find(string key)
        {
            using var row = _byKey.Read(key);
            return row.Next() ? Order(row) : null;
        }

        public List<StoredOrder> OfCustomer(string customerId, int most)
        {
            using var rows = _ofCustomer.Read(customerId, most);
            var orders = new List<StoredOrder>();
            while (rows.Next())
                orders.Add(Order(rows));
            return orders;
        }

        public bool WasShown(long conversation, string key) => _shown.Number(conversation, key) is not null;

        public (int Tries, DateTimeOffset Until)? Tries(string key)
        {
            using var row = _tries.Read(key);
            return row.Next() ? ((int)row.Number(0), row.Moment(1)) : null;
        }

        public void Dispose()
        {
            foreach (var statement in new[] { _byKey, _ofCustomer, _shown, _tries })
                statement.Dispose();
            connection.Dispose();
        }

        private static StoredOrder Order(SqliteRows row) => new(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Text(4));
    }
}
