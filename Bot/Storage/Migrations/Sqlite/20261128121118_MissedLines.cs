using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MissedLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "missed_lines",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    locale = table.Column<string>(type: "TEXT", nullable: false),
                    example = table.Column<string>(type: "TEXT", nullable: false),
                    guess = table.Column<string>(type: "TEXT", nullable: true),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    first_seen = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missed_lines", x => new { x.key, x.channel });
                });

            migrationBuilder.CreateIndex(
                name: "ix_missed_lines_last_seen",
                table: "missed_lines",
                column: "last_seen");

            migrationBuilder.CreateIndex(
                name: "ix_missed_lines_state_count",
                table: "missed_lines",
                columns: new[] { "state", "count" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "missed_lines");
        }
    }
}
