using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ServiceBot.Storage;

/// <summary>For <c>dotnet ef migrations add</c>, which reads the model without starting the host.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<ServiceBotDb>
{
    public ServiceBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ServiceBotDb>().UseSqlite("Data Source=design-time.db").UseSnakeCaseNamingConvention().Options);
}
