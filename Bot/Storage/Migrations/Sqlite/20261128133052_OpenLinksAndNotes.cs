using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OpenLinksAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "imported_notes",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_notes", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "used_links",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    valid_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_links", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_used_links_valid_until",
                table: "used_links",
                column: "valid_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "imported_notes");

            migrationBuilder.DropTable(
                name: "used_links");
        }
    }
}
