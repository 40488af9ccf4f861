using System.Reflection;

namespace ServiceBot.Tests.Conventions;

/// <summary>Each row of the seed that the service chat and the after-sales service are made of is held by a test that bears its name.</summary>
public sealed class RowTests
{
    public static TheoryData<string> Rows() =>
    [
        "I00a", "I00b", "I00c", "I00d", "I00e", "I00f",
        .. Enumerable.Range(1, 25).Select(row => $"I{row:00}"),
        "OPS01", "OPS02", "OPS03", "OPS04", "OPS06", "OPS07", "OPS08", "OPS11", "OPS12", "OPS15", "OPS17", "OPS21",
        .. Of("A", 11), .. Of("B", 8), .. Of("C", 9), .. Of("D", 9), .. Of("E", 10), .. Of("F", 14), .. Of("G", 5), .. Of("H", 15), .. Of("J", 6), .. Of("X", 8),
    ];

    [Theory, MemberData(nameof(Rows))]
    public void A_row_has_a_test_of_its_name(string row) =>
        Assert.Contains(Tests(), test => test.StartsWith(row + "_", StringComparison.Ordinal));

    private static IEnumerable<string> Of(string section, int rows) => Enumerable.Range(1, rows).Select(row => $"{section}{row:00}");

    private static IEnumerable<string> Tests() =>
        from type in typeof(RowTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttributes<FactAttribute>(inherit: true).Any()
        select method.Name.Length > 1 && method.Name[1] == '_' ? method.Name.Remove(1, 1) : method.Name;
}
