using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "desk",
                table: "conversations",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "desk",
                table: "conversations");
        }
    }
}
