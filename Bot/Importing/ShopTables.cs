using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceBot.Orders;
using ServiceBot.ServicePoints;
using ServiceBot.Storage;

namespace ServiceBot.Importing;

/// <summary>Writes imported rows with prepared statements: EF Core would hold the one writer many times as long.</summary>
internal static class ShopTables
{
    public static void RemoveDemo(ServiceBotDb db, out int removed) =>
        removed = db.Set<OrderRow>().Where(order => order.IsDemo).ExecuteDelete()
            + db.Set<DeviceRow>().Where(device => device.IsDemo).ExecuteDelete()
            + db.Set<ServicePointRow>().Where(point => point.IsDemo).ExecuteDelete();

    public static bool HasRealRows(ServiceBotDb db) =>
        db.Set<OrderRow>().Any(order => !order.IsDemo) || db.Set<DeviceRow>().Any(device => !device.IsDemo)
        || db.Set<ServicePointRow>().Any(point => !point.IsDemo);

    public static ImportReport Write(ServiceBotDb db, IReadOnlyList<OrderRow> orders)
    {
        using var table = new Table(db, "orders", ["key", "customer_id", "email", "telephone", "ordered_at", "is_demo", "json"]);
        foreach (var row in orders)
            table.Put(row.Key, row.Json, [row.Key, row.CustomerId, row.Email, row.Telephone, row.OrderedAt.ToUnixTimeMilliseconds(), row.IsDemo, row.Json]);
        return table.Report;
    }

    public static ImportReport Write(ServiceBotDb db, IReadOnlyList<DeviceRow> devices)
    {
        using var table = new Table(db, "devices", ["key", "imei", "is_demo", "json"]);
        foreach (var row in devices)
            table.Put(row.Key, row.Json, [row.Key, row.Imei, row.IsDemo, row.Json]);
        return table.Report;
    }

    public static ImportReport Write(ServiceBotDb db, IReadOnlyList<ServicePointRow> points)
    {
        using var table = new Table(db, "service_points", ["key", "is_demo", "json"]);
        foreach (var row in points)
            table.Put(row.Key, row.Json, [row.Key, row.IsDemo, row.Json]);
        return table.Report;
    }

    private sealed class Table : IDisposable
    {
        private readonly DbCommand _find;
        private readonly DbCommand _put;

        public Table(ServiceBotDb db, string name, string[] columns)
        {
            var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
            var values = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
            var changes = string.Join(", ", columns.Select(column => $"\"{column}\" = excluded.\"{column}\""));
            _find = Prepare(db, $"SELECT json FROM {name} WHERE \"key\" = @p0", 1);
            _put = Prepare(db, $"INSERT INTO {name} ({names}) VALUES ({values}) ON CONFLICT (\"key\") DO UPDATE SET {changes}", columns.Length);
        }

        public ImportReport Report { get; private set; } = new([], Written: true);

        public void Put(string key, string json, object?[] values)
        {
            _find.Parameters[0].Value = key;
            var known = _find.ExecuteScalar() as string;
            if (known == json)
            {
                Report = Report with { Unchanged = Report.Unchanged + 1 };
                return;
            }

            for (var i = 0; i < values.Length; i++)
                _put.Parameters[i].Value = values[i] ?? DBNull.Value;
            _put.ExecuteNonQuery();
            Report = known is null ? Report with { Added = Report.Added + 1 } : Report with { Replaced = Report.Replaced + 1 };
        }

        public void Dispose()
        {
            _find.Dispose();
            _put.Dispose();
        }

        private static DbCommand Prepare(ServiceBotDb db, string sql, int parameters)
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names of our own tables and columns; every value is a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < parameters; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }
}
